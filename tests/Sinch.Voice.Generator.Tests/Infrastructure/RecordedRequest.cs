using System.Text;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>A request as a server received it.</summary>
internal sealed record RecordedRequest(string Method, string Path, string? ContentType, string? Accept, byte[] Body)
{
    /// <summary>The target as it came: nobody has decoded it.</summary>
    public required string Target { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public string Text => Encoding.UTF8.GetString(Body);
}
