using System.Text;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>A request as a server received it.</summary>
internal sealed record RecordedRequest(string Method, string Path, string? ContentType, string? Accept, byte[] Body)
{
    public string Text => Encoding.UTF8.GetString(Body);
}
