using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// The platform's error body: <c>{ "status", "errorCode", "message", "reference" }</c>. Whatever else comes in its place is no error of
/// its own, since the status must survive.
/// </summary>
internal static class SinchErrorBody
{
    private static readonly JsonPropertyTable s_properties = new("status", "errorCode", "message", "reference");

    /// <returns>What could be read; <see langword="null"/> if it is no JSON object with any of the properties.</returns>
    public static ErrorDetails? TryRead(ReadOnlySpan<byte> utf8)
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
                values[properties.Index] = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray
                    ? JsonRead.Element(ref reader).GetRawText()
                    : JsonRead.String(ref reader);
            }
        }
        catch (JsonException)
        {
            // A body that breaks off keeps what was read before.
        }

        return Array.Exists(values, value => value is not null) ? new ErrorDetails(values[0], values[1], values[2], values[3]) : null;
    }
}
