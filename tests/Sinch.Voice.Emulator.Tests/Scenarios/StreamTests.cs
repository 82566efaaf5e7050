using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Sinch.Voice.Emulator.Tests.Coverage;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>The audio of calls that are connected to a stream.</summary>
public class StreamTests : StreamScene
{
    [Fact]
    [Documented("svaml.action.connectStream/callHeaders", "These custom parameters (headers/messages) are sent to your WebSocket server in the initial message when the ConnectStream is established.")]
    public async Task Server_gets_the_call_the_application_the_format_and_the_headers_first()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server, headers: [new() { Key = "ticket", Value = "a\"1" }, new() { Key = "order", Value = "7" }]);
        await using var platform = Create();
        using var ambient = new Activity("test").Start();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var answered = call.IsAnsweredAsync();
        var peer = await server.AcceptAsync();
        var message = await peer.AnswerAsync();
        await answered;
        await HangUpAsync(call, peer);

        Assert.Equal(
            $$$"""{"command":"connect","version":1,"callId":"{{{call.Id}}}","applicationKey":"{{{platform.ApplicationKey}}}","codec":"PCM","sampleRate":8000,"callHeaders":{"ticket":"a\u00221","order":"7"}}""",
            message.ToJsonString());
        Assert.Equal(
            ["Connection", "Host", "Sec-WebSocket-Key", "Sec-WebSocket-Version", "Upgrade"],
            peer.Headers.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(8000, 320)]
    [InlineData(16_000, 640)]
    [InlineData(24_000, 960)]
    [InlineData(44_100, 1764)]
    [InlineData(48_000, 1920)]
    [InlineData(96_000, 3840)]
    [Documented("svaml.action.connectStream/streamingOptions", "Optional parameters for the WebSocket stream.")]
    [Documented("svaml.action.connectStream/streamingOptions/version", "The version of the streaming feature.")]
    [Documented("svaml.action.connectStream/streamingOptions/sampleRate", "The sample rate for the audio stream in Hz.")]
    public async Task Frames_of_20_milliseconds_have_the_rate_that_the_application_sets(int rate, int length)
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server, rate);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        var said = Ramp(0.1, rate);
        await call.SayAsync(said);
        var hears = call.HearsAudioAsync();
        var heard = await peer.ReadSoundAsync(said.Data.Length);
        await peer.SendAsync(heard);
        var echo = await hears;
        await HangUpAsync(call, peer);

        Assert.Equal(length, peer.LastLength);
        Assert.Equal(said.Data.ToArray(), echo.Audio.Data.ToArray());
        Assert.Equal(rate, echo.Audio.SampleRate);
    }

    [Fact]
    public async Task Echo_is_heard_as_it_was_said()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        var said = Ramp(0.5);
        await call.SayAsync(said);
        var hears = call.HearsAudioAsync();
        var heard = await peer.ReadSoundAsync(said.Data.Length);
        await peer.SendAsync(heard);
        var echo = await hears;
        await HangUpAsync(call, peer);
        await call.EndsAsync();

        Assert.Equal(said.Data.ToArray(), heard);
        Assert.Equal(said.Data.ToArray(), echo.Audio.Data.ToArray());
        Assert.Equal((TimeSpan.FromSeconds(0.5), false, "0.5 s of audio"), (echo.Duration, echo.WasCleared, echo.ToString()));
        Assert.Equal("ICE DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
    }

    [Fact]
    public async Task Transcript_tells_who_makes_and_hears_audio()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await call.SayAsync(Ramp(0.25));
        var hears = call.HearsAudioAsync();
        await peer.SendAsync(Ramp(0.3).Data);
        await hears;
        await HangUpAsync(call, peer);
        var lines = string.Join('\n', call.Transcript.ToString().TrimEnd().Split('\n').Select(line => line[11..]).Where(line => !line.StartsWith("--", StringComparison.Ordinal) && !line.StartsWith("<--", StringComparison.Ordinal)));

        Assert.Equal(
            """
            +12025550100 calls +12025550101
            the platform connects to ws://server/audio at 8000 Hz
            +12025550100 hears ringback (us)
            ws://server/audio is answered
            +12025550100 is answered
            +12025550100 and ws://server/audio are connected
            +12025550100 makes 0.25 s of audio
            ws://server/audio hears 0.25 s of audio
            +12025550100 begins to hear audio
            ws://server/audio makes 0.3 s of audio
            +12025550100 hears 0.3 s of audio
            +12025550100 hangs up
            ws://server/audio is hung up
            the call ends: Answered, CallerHangup
            """.ReplaceLineEndings("\n"),
            lines.Replace(server.Url, "ws://server/audio", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_sound_as_long_as_they_are_spoken_and_keys_as_their_tones()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create(options => options.CharactersPerSecond = 10);
        var (call, peer) = await ConnectAsync(platform, server);
        await call.SayAsync("abc");
        var ends = call.EndsAsync();
        var words = await peer.ReadSoundAsync(2 * 8000 * 4 / 10);
        await call.PressAsync("5#");
        var keys = Samples(await peer.ReadSoundAsync(2 * 8000 * 3 / 10));
        await HangUpAsync(call, peer);
        await ends;

        Assert.Equal(0.3, (Array.FindLastIndex(Samples(words), sample => sample != 0) + 1) / 8000.0, 0.02);
        Assert.Equal(('5', '#'), (Recordings.Wav.Of(keys).KeyAt(0), Recordings.Wav.Of(keys).KeyAt(0.15)));
    }

    [Fact]
    public async Task Audio_of_any_size_is_played_also_if_a_sample_is_split()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        var audio = Ramp(0.4).Data;
        for (var (position, size) = (0, 1); position < audio.Length; position += size, size += 2)
        {
            await peer.SendAsync(audio.Slice(position, Math.Min(size, audio.Length - position)));
        }

        var heard = await call.HearsAudioAsync();
        await HangUpAsync(call, peer);

        Assert.Equal(audio.ToArray(), heard.Audio.Data.ToArray());
    }

    [Fact]
    public async Task Pause_ends_audio_and_shorter_audio_is_ignored_if_longer_is_expected()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await peer.SendAsync(Ramp(0.1).Data);
        var first = await call.HearsAudioAsync();
        await peer.SendAsync(Ramp(0.1).Data);
        await call.BeginsToHearAudioAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(0.5));
        await peer.SendAsync(Ramp(0.2).Data);
        var longer = await call.HearsAudioAsync(atLeast: TimeSpan.FromSeconds(0.15));
        await HangUpAsync(call, peer);

        Assert.Equal((0.1, 0.2), (first.Duration.TotalSeconds, longer.Duration.TotalSeconds));
    }

    [Fact]
    public async Task Clear_cuts_what_is_played()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        var long_ = Ramp(60);
        await peer.SendAsync(long_.Data);
        await call.BeginsToHearAudioAsync();
        await call.SayAsync("Stop!");
        await peer.SendAsync("clear");
        var cut = await call.HearsAudioAsync();
        await peer.SendAsync(Ramp(0.1).Data);
        var next = await call.HearsAudioAsync();
        await HangUpAsync(call, peer);

        Assert.True(cut.WasCleared);
        Assert.InRange(cut.Duration, TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(59));
        Assert.Equal(long_.Data[..cut.Audio.Data.Length].ToArray(), cut.Audio.Data.ToArray());
        Assert.Equal($"{cut.Duration.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s of audio, cut by clear", cut.ToString());
        Assert.Equal((0.1, false), (next.Duration.TotalSeconds, next.WasCleared));
    }

    [Fact]
    public async Task Buffer_of_5_megabytes_drops_the_oldest_audio()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        var audio = new byte[5_000_000 + 4001];
        for (var i = 0; i < audio.Length / 2; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(audio.AsSpan(2 * i), (short)(i % 30_000));
        }

        await peer.SendAsync(audio);
        await peer.SendAsync("heartbeat");
        await peer.SendAsync("mark");
        await SeeAsync(platform, call, "'mark'");
        await call.BeginsToHearAudioAsync();
        await peer.SendAsync("clear");
        var heard = await call.HearsAudioAsync();
        await HangUpAsync(call, peer);

        // Whole samples are dropped: 4,002 bytes.
        Assert.Equal(2001, Samples(heard.Audio.Data.ToArray())[0]);
        Assert.Single(call.Transcript.ToString().Split('\n'), line => line.Contains("the play buffer is full", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unknown_commands_and_text_that_is_not_JSON_are_warnings_and_nothing_else()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await peer.SendAsync("dance");
        await peer.SendRawAsync("{"u8.ToArray());
        await peer.SendRawAsync("[]"u8.ToArray());
        await peer.SendAsync(@"\uD800");
        await peer.SendRawAsync(Encoding.UTF8.GetBytes($$"""{"command":"{{new string('x', 70_000)}}"}"""));
        await peer.SendAsync("answer");
        await peer.SendAsync("heartbeat");
        await peer.SendAsync(Ramp(0.1).Data);
        await call.HearsAudioAsync();
        await HangUpAsync(call, peer);

        Assert.Equal(
            [
                "the stream's command 'dance' is unknown, and is ignored",
                "a message of the stream is not JSON, and is ignored",
                "a message of the stream has no 'command', and is ignored",
                "a message of the stream is not JSON, and is ignored",
                "a message of the stream has more than 64 kB, and is ignored",
                "the stream's command 'answer' has no effect while the call is connected",
            ],
            platform.Local.Conductor.Run(engine => engine.Find(call.Id)!.Happenings.Where(happening => happening.Kind == Engine.HappeningKind.Warning).Select(happening => happening.Text).ToArray()));
    }

    [Fact]
    public async Task Fragments_of_a_message_are_one_message_and_audio_before_the_answer_is_dropped()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var hears = call.HearsAudioAsync();
        var peer = await server.AcceptAsync();
        await peer.ReadTextAsync();
        await peer.SendAsync(Ramp(0.2).Data);
        await peer.SendRawAsync("{\"comm"u8.ToArray(), isEnd: false);
        await peer.SendRawAsync("and\":\"ans"u8.ToArray(), isEnd: false);
        await peer.SendRawAsync("wer\"}"u8.ToArray());
        await peer.SendAsync(Ramp(0.1).Data);
        var heard = await hears;
        await HangUpAsync(call, peer);

        Assert.Equal(0.1, heard.Duration.TotalSeconds);
        Assert.Contains("the server sends audio before it answers, which is dropped  [unknown]", call.Transcript.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audio_of_another_rate_than_the_stream_is_refused()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server, 16_000);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => call.SayAsync(Ramp(0.1)));
        await HangUpAsync(call, peer);

        Assert.StartsWith($"The audio has 8000 samples a second, but the stream {server.Url} has 16000.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audio_that_is_not_heard_fails_with_what_was_heard()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await peer.SendAsync(Ramp(0.1).Data);

        var exception = await Assert.ThrowsAsync<VoiceExpectationException>(() => call.HearsAudioAsync(TimeSpan.FromSeconds(2), timeout: TimeSpan.FromSeconds(1)));
        await HangUpAsync(call, peer);

        Assert.StartsWith($"{Caller} was expected to hear at least 2 s of audio, but did not within 1 s", exception.Message, StringComparison.Ordinal);
        Assert.Contains("\"0.1 s of audio\"", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digital_silence_is_a_pause_and_shorter_silence_is_not()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        byte[] first = [.. Ramp(0.1).Data.Span, .. new byte[1600], .. Ramp(0.1).Data.Span];
        await peer.SendAsync((byte[])[.. new byte[4800], .. first, .. new byte[8000], .. Ramp(0.2).Data.Span, .. new byte[16_000]]);

        var heard = await call.HearsAudioAsync();
        var next = await call.HearsAudioAsync();
        await HangUpAsync(call, peer);

        Assert.Equal(TimeSpan.FromSeconds(0.3), heard.Duration);
        Assert.Equal(first, heard.Audio.Data.ToArray());
        Assert.Equal(TimeSpan.FromSeconds(0.2), next.Duration);
    }

    [Fact]
    public async Task Audio_that_does_not_pause_is_told_by_its_beginning()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await peer.SendAsync(Ramp(2).Data);

        var exception = await Assert.ThrowsAsync<VoiceExpectationException>(() => call.HearsAudioAsync(timeout: TimeSpan.FromSeconds(0.5)));
        await HangUpAsync(call, peer);

        Assert.Contains(" s and has not paused for 200 milliseconds.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Telephones_hear_each_others_audio()
    {
        Handler.Ice = _ => Connect();
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        var ringing = await platform.Phone(Callee).RingsAsync();
        await ringing.AnswerAsync();
        await call.SayAsync(Ramp(0.1));
        var heard = await ringing.HearsAudioAsync();
        await call.HangUpAsync();

        Assert.Equal(Ramp(0.1).Data.ToArray(), heard.Audio.Data.ToArray());
    }

    private static short[] Samples(byte[] bytes) => [.. Enumerable.Range(0, bytes.Length / 2).Select(i => BinaryPrimitives.ReadInt16LittleEndian(bytes.AsSpan(2 * i)))];
}
