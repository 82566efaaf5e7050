using System.Buffers.Binary;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>A scene in which calls are connected to a stream.</summary>
public abstract class StreamScene : Scene
{
    internal static IceSvaml Stream(StreamServer server, long? sampleRate = null, long? maxDuration = null, params CallHeader[] headers) => new()
    {
        Action = new ConnectStreamAction
        {
            Destination = new() { Endpoint = server.Url },
            StreamingOptions = sampleRate is null ? null : new() { Version = 1, SampleRate = sampleRate },
            MaxDuration = maxDuration,
            CallHeaders = headers,
        },
    };

    /// <summary>Places a call, and waits until the server has answered it.</summary>
    internal static async Task<(PhoneCall Call, StreamPeer Peer)> ConnectAsync(VoiceEmulator platform, StreamServer server)
    {
        var call = await platform.Phone(Caller).CallAsync(Application);
        var answered = call.IsAnsweredAsync();
        var peer = await server.AcceptAsync();
        await peer.AnswerAsync();
        await answered;
        return (call, peer);
    }

    /// <summary>Waits until the transcript of a call has a text. In virtual time, time stands still meanwhile.</summary>
    internal static async Task SeeAsync(VoiceEmulator platform, PhoneCall call, string text)
    {
        using var changes = platform.Local.Observer.Feed.Open();
        while (!call.Transcript.ToString().Contains(text, StringComparison.Ordinal))
        {
            await changes.WaitAsync(Timeout.InfiniteTimeSpan, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Hangs up, and lets the server read to the end.</summary>
    internal static async Task HangUpAsync(PhoneCall call, StreamPeer peer)
    {
        await call.HangUpAsync();
        await peer.ReadToEndAsync();
    }

    /// <summary>Audio whose samples are all different, and none of which is silent.</summary>
    internal static PcmAudio Ramp(double seconds, int rate = 8000, int first = 1)
    {
        var data = new byte[PcmAudio.ByteCount(TimeSpan.FromSeconds(seconds), rate)];
        for (var i = 0; i < data.Length / 2; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(data.AsSpan(2 * i), (short)((i % 30_000) + first));
        }

        return new PcmAudio(data, rate);
    }
}
