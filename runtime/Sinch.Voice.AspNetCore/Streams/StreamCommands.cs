using System.Globalization;
using System.Text.Json;

namespace Sinch.Voice;

/// <summary>
/// Writes and reads the text messages of a stream
/// (<see href="https://developers.sinch.com/docs/voice/api-reference/voice/svaml/streams">streams</see>).
/// </summary>
internal static class StreamCommands
{
    public static readonly ReadOnlyMemory<byte> Answer = "{\"command\":\"answer\"}"u8.ToArray();
    public static readonly ReadOnlyMemory<byte> Reject = "{\"command\":\"reject\"}"u8.ToArray();
    public static readonly ReadOnlyMemory<byte> Busy = "{\"command\":\"busy\"}"u8.ToArray();
    public static readonly ReadOnlyMemory<byte> Clear = "{\"command\":\"clear\"}"u8.ToArray();
    public static readonly ReadOnlyMemory<byte> Heartbeat = "{\"command\":\"heartbeat\"}"u8.ToArray();

    private const int LargestSampleRate = 384_000;

    /// <summary>Reads the message with which the platform opens a stream. The vendor's tutorial has other names for two of its properties.</summary>
    /// <param name="text">The message, in UTF-8.</param>
    /// <param name="ticket">The value of the header with the ticket; <see langword="null"/> if there is none.</param>
    /// <exception cref="StreamRefusedException">The message does not open a stream.</exception>
    public static StreamConnectMessage ReadConnect(ReadOnlyMemory<byte> text, out string? ticket)
    {
        ticket = null;
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 8 });
            var message = document.RootElement;
            if (TextOf(message, "command") != "connect")
            {
                throw new StreamRefusedException("its first message is not the command 'connect'");
            }

            var headers = ReadHeaders(message);
            headers.Remove(StreamTicket.HeaderKey, out ticket);
            return new StreamConnectMessage
            {
                Version = NumberOf(message, "version") ?? 1,
                CallId = TextOf(message, "callId") is { Length: > 0 } callId ? callId : throw new StreamRefusedException("its first message has no callId"),
                ApplicationKey = TextOf(message, "applicationKey") ?? TextOf(message, "applicationId"),
                Codec = TextOf(message, "codec") ?? "PCM",
                SampleRate = SampleRateOf(message),
                CallHeaders = headers,
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A text with half of a surrogate pair is found out only when it is read, and is no JsonException.
            throw new StreamRefusedException("its first message is not JSON");
        }
    }

    /// <summary>Reads the sample rate, also from a string. One that cannot be read must not pass for the default: the audio would be noise.</summary>
    private static int SampleRateOf(JsonElement message)
        => !message.TryGetProperty("sampleRate", out var value) || value.ValueKind == JsonValueKind.Null ? StreamConnectMessage.DefaultSampleRate
            : int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and <= LargestSampleRate ? rate
            : throw new StreamRefusedException($"its sample rate is {LogText.Of(value.GetRawText(), EndpointLog.LongestStreamText)}");

    private static Dictionary<string, string> ReadHeaders(JsonElement message)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!message.TryGetProperty("callHeaders", out var value) && !message.TryGetProperty("headers", out value))
        {
            return headers;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var header in value.EnumerateObject())
                {
                    headers[header.Name] = header.Value.ToString();
                }

                break;

            // As the action has them.
            case JsonValueKind.Array:
                foreach (var header in value.EnumerateArray())
                {
                    if (TextOf(header, "key") is { } key)
                    {
                        headers[key] = TextOf(header, "value") ?? string.Empty;
                    }
                }

                break;
        }

        return headers;
    }

    private static string? TextOf(JsonElement message, string name)
        => message.ValueKind == JsonValueKind.Object && message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? NumberOf(JsonElement message, string name)
        => message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
