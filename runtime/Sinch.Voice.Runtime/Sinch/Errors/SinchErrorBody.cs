using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Reads the platform's error body: <c>{ "status", "errorCode", "message", "reference" }</c>. Any other body causes no error, because the status of
/// the response must be preserved.
/// </summary>
internal static class SinchErrorBody
{
    private static readonly JsonPropertyTable s_properties = new("Error", ["status", "errorCode", "message", "reference"]);

    /// <returns>The properties that were read; <see langword="null"/> if the body is not a JSON object with any of them.</returns>
    public static SinchErrorDetails? TryRead(ReadOnlySpan<byte> utf8)
    {
        var values = new string?[4];
        try
        {
            var reader = new Utf8JsonReader(utf8);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            var properties = s_properties.Start(ref reader);
            while (properties.Next(ref reader))
            {
                values[properties.Index] = JsonRead.TryString(ref reader, out var text)
                    ? text
                    : JsonRead.Element(ref reader).GetRawText();
            }
        }
        catch (JsonException)
        {
            // A truncated body keeps the properties read so far.
        }

        return Array.Exists(values, value => value is not null) ? new SinchErrorDetails(values[0], values[1], values[2], values[3]) : null;
    }
}
