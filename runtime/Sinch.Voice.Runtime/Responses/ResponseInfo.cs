using System.Net;

namespace Sinch.Voice;

/// <summary>What a successful response says beside its content, for <see cref="RequestOptions.OnResponse"/>. It never changes.</summary>
public sealed class ResponseInfo
{
    /// <summary>The status.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>All headers of the response and its content as they came, names without regard to case.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.Empty;
}
