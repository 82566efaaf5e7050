using System.Net;

namespace Sinch.Voice;

/// <summary>Provides the status and headers of a successful response. The client's <c>WithResponseAsync</c> returns it. Instances are immutable.</summary>
public class ResponseInfo
{
    /// <summary>Gets the status code.</summary>
    public required HttpStatusCode StatusCode { get; init; }

    /// <summary>Gets all headers of the response and its content, as received. Header names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.Empty;
}
