using System.Buffers.Binary;
using Sinch.Voice.Emulator.Tests.Scenarios;

namespace Sinch.Voice.Emulator.Tests.Recordings;

/// <summary>Recordings of calls that are connected to a stream.</summary>
public class StreamRecordingTests : RecordingScene
{
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(0.3);

    [Theory]
    [InlineData(8000)]
    [InlineData(16_000)]
    public async Task Audio_is_recorded_as_it_is_at_8_kHz_and_as_a_tone_at_another_rate(int rate)
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => new() { Instructions = [Start()], Action = StreamScene.Stream(server, rate).Action };
        await using var platform = Record();
        var (call, peer) = await StreamScene.ConnectAsync(platform, server);
        var said = StreamScene.Ramp(0.3, rate);
        await platform.AdvanceAsync(s_silence);
        await call.SayAsync(said);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(0.3) + s_silence);
        var answered = StreamScene.Ramp(0.4, rate, first: 1000);
        await peer.SendAsync(answered.Data);
        await call.HearsAudioAsync();
        await StreamScene.HangUpAsync(call, peer);
        await call.EndsAsync();

        var sounds = Sounds(Recording.Samples).TakeLast(2).ToList();

        // A tone begins with a sample of silence.
        Assert.InRange(sounds[0].Length, 2399, 2400);
        Assert.InRange(sounds[1].Length, 3199, 3200);
        if (rate == 8000)
        {
            Assert.Equal(Samples(said), sounds[0]);
            Assert.Equal(Samples(answered), sounds[1]);
        }
        else
        {
            Assert.True(Wav.Of(sounds[0]).Amplitude(0, 0.29, 220) > 4000);
            Assert.True(Wav.Of(sounds[1]).Amplitude(0, 0.39, 220) > 4000);
        }
    }

    [Fact]
    public async Task Audio_that_has_not_ended_when_the_recording_stops_is_in_it()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => new() { Instructions = [Start()], Action = StreamScene.Stream(server).Action };
        await using var platform = Record();
        var (call, peer) = await StreamScene.ConnectAsync(platform, server);
        await platform.AdvanceAsync(s_silence);
        await peer.SendAsync(StreamScene.Ramp(60).Data);
        await call.BeginsToHearAudioAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(0.5));
        await StreamScene.HangUpAsync(call, peer);
        var heard = await call.HearsAudioAsync();
        await call.EndsAsync();

        // The last frame was being played when the caller hung up.
        var recorded = Sounds(Recording.Samples)[^1];
        Assert.InRange(recorded.Length, (heard.Audio.Data.Length / 2) - 160, heard.Audio.Data.Length / 2);
        Assert.Equal(Samples(heard.Audio)[..recorded.Length], recorded);
    }

    private static short[] Samples(PcmAudio audio) => [.. Enumerable.Range(0, audio.Data.Length / 2).Select(i => BinaryPrimitives.ReadInt16LittleEndian(audio.Data.Span[(2 * i)..]))];

    /// <summary>The parts between silence of 100 milliseconds, with the ringback before the answer.</summary>
    private static List<short[]> Sounds(short[] samples)
    {
        const int Pause = 800;
        var sounds = new List<short[]>();
        for (var start = 0; start < samples.Length; start++)
        {
            if (samples[start] == 0)
            {
                continue;
            }

            var end = start;
            for (var silent = 0; end < samples.Length && silent < Pause; end++)
            {
                silent = samples[end] == 0 ? silent + 1 : 0;
            }

            var sound = samples[start..end];
            sounds.Add(sound[..(Array.FindLastIndex(sound, sample => sample != 0) + 1)]);
            start = end;
        }

        return sounds;
    }
}
