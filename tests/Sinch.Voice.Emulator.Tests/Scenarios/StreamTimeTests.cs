using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>How time passes while streams are open, and how many there can be.</summary>
public class StreamTimeTests : StreamScene
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(5, false)]
    [InlineData(1, true)]
    public async Task Real_time_carries_audio_also_if_playback_is_skipped(double speed, bool skips)
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create(options =>
        {
            options.UseRealTime = true;
            options.Speed = speed;
        });
        platform.Local.Conductor.Pace = new ClockPace(speed) { SkipsPlayback = skips };
        var (call, peer) = await ConnectAsync(platform, server);
        var said = Ramp(0.2);
        await call.SayAsync(said);
        await peer.SendAsync(await peer.ReadSoundAsync(said.Data.Length));
        var heard = await call.HearsAudioAsync();
        await HangUpAsync(call, peer);

        Assert.Equal(said.Data.ToArray(), heard.Audio.Data.ToArray());
    }

    [Fact]
    public async Task Virtual_time_stands_still_between_waits()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        var before = platform.Local.Conductor.Now;
        await peer.SendAsync(Ramp(0.1).Data);
        await peer.SendAsync("mark");
        await SeeAsync(platform, call, "'mark'");

        Assert.Equal(before, platform.Local.Conductor.Now);
        Assert.DoesNotContain("begins to hear audio", call.Transcript.ToString(), StringComparison.Ordinal);
        await call.HearsAudioAsync();
        Assert.True(platform.Local.Conductor.Now >= before + TimeSpan.FromSeconds(0.3));
        await HangUpAsync(call, peer);
    }

    [Fact]
    public async Task Virtual_time_is_virtual_again_after_the_stream()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        await HangUpAsync(call, peer);
        var before = platform.Local.Conductor.Now;
        await platform.AdvanceAsync(TimeSpan.FromHours(10));

        Assert.Equal(before + TimeSpan.FromHours(10), platform.Local.Conductor.Now);
    }

    [Fact]
    public async Task Wait_that_is_cancelled_ends_at_once()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (call, peer) = await ConnectAsync(platform, server);
        using var cancelled = new CancellationTokenSource();
        platform.CancellationToken = cancelled.Token;
        var hears = call.HearsAudioAsync();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => hears);
        platform.CancellationToken = default;
        await HangUpAsync(call, peer);
    }

    [Fact]
    public async Task Streams_of_two_calls_do_not_mix()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = Create();
        var (first, firstPeer) = await ConnectAsync(platform, server);
        var (second, secondPeer) = await ConnectAsync(platform, server);
        var (one, two) = (Ramp(0.2), Ramp(0.3, first: 500));
        await first.SayAsync(one);
        await second.SayAsync(two);
        Task[] echoes = [EchoAsync(firstPeer, one), EchoAsync(secondPeer, two)];
        var heardFirst = await first.HearsAudioAsync();
        var heardSecond = await second.HearsAudioAsync();
        await Task.WhenAll(echoes);
        await HangUpAsync(first, firstPeer);
        await HangUpAsync(second, secondPeer);

        Assert.Equal(one.Data.ToArray(), heardFirst.Audio.Data.ToArray());
        Assert.Equal(two.Data.ToArray(), heardSecond.Audio.Data.ToArray());
    }

    [Fact]
    public async Task Server_that_reads_slowly_loses_audio_with_one_warning_and_is_heard()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server, 96_000);
        await using var platform = Create(options =>
        {
            options.UseRealTime = true;
            options.Speed = 100;
        });
        var (call, peer) = await ConnectAsync(platform, server);
        await SeeAsync(platform, call, "reads too slowly");
        platform.Local.Conductor.Pace = new ClockPace(1);
        await peer.SendAsync(Ramp(1, 96_000).Data);
        var heard = await call.HearsAudioAsync();
        await call.HangUpAsync();
        peer.Die();

        Assert.Equal(1, heard.Duration.TotalSeconds);
        Assert.Single(call.Transcript.ToString().Split('\n'), line => line.Contains("reads too slowly", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Test_that_runs_elsewhere_hears_the_same()
    {
        await using var server = await StreamServer.StartAsync();
        Handler.Ice = _ => Stream(server);
        await using var platform = await VoiceEmulator.StartAsync(options => options.UseHandler(Handler));
        await using var remote = await VoiceEmulator.ConnectAsync(platform.Endpoint);
        var (call, peer) = await ConnectAsync(remote, server);
        var said = Ramp(0.2);
        await call.SayAsync(said);
        var hears = call.HearsAudioAsync();
        await peer.SendAsync(await peer.ReadSoundAsync(said.Data.Length));
        var heard = await hears;
        await HangUpAsync(call, peer);

        Assert.Equal(said.Data.ToArray(), heard.Audio.Data.ToArray());
    }

    private static async Task EchoAsync(StreamPeer peer, PcmAudio audio) => await peer.SendAsync(await peer.ReadSoundAsync(audio.Data.Length));
}
