using System.Buffers;
using System.Text.Json;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Streams;

/// <summary>The messages beside the audio of a stream, in version 1.</summary>
internal static class StreamProtocol
{
    private const int Version = 1;

    /// <summary>Returns the first message to the server.</summary>
    public static byte[] Connect(Leg leg, StreamRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("command", "connect");
            json.WriteNumber("version", Version);
            json.WriteString("callId", leg.Call.Id);
            json.WriteString("applicationKey", leg.Call.Engine.ApplicationKey);
            json.WriteString("codec", "PCM");
            json.WriteNumber("sampleRate", request.SampleRate);
            json.WriteStartObject("callHeaders");

            // A name that comes twice has its last value: an object cannot have both.
            foreach (var (name, value) in leg.Headers.Reverse().DistinctBy(header => header.Key).Reverse())
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a message of the server.</summary>
    /// <param name="message">The message.</param>
    /// <param name="problem">Why there is no known command in it.</param>
    public static StreamCommand? Read(ReadOnlyMemory<byte> message, out string problem)
    {
        problem = string.Empty;
        try
        {
            using var json = JsonDocument.Parse(message);
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("command", out var command) || command.ValueKind != JsonValueKind.String)
            {
                problem = "a message of the stream has no 'command', and is ignored";
                return null;
            }

            switch (command.GetString())
            {
                case "answer":
                    return StreamCommand.Answer;
                case "busy":
                    return StreamCommand.Busy;
                case "reject":
                    return StreamCommand.Reject;
                case "clear":
                    return StreamCommand.Clear;
                case "heartbeat":
                    return StreamCommand.Heartbeat;
                case var unknown:
                    problem = $"the stream's command '{unknown}' is unknown, and is ignored";
                    return null;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A text with half of a surrogate pair is found out only when it is read, and is no JsonException.
            problem = "a message of the stream is not JSON, and is ignored";
            return null;
        }
    }
}

/// <summary>What the server of a stream tells the platform.</summary>
internal enum StreamCommand
{
    Answer,
    Busy,
    Reject,
    Clear,
    Heartbeat,
}
