using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>Writes JSON as YAML.</summary>
internal static class Yaml
{
    /// <returns>The YAML, or <see langword="null"/> if the text isn't JSON, has a name twice in an object, half of a character, or too many levels.</returns>
    public static byte[]? TryWrite(byte[] json, DocumentFormat format)
    {
        try
        {
            return Encoding.UTF8.GetBytes(YamlWriter.Of(Encoding.UTF8.GetString(json), format == DocumentFormat.YamlWithAliases));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
