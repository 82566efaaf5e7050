using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>The audio of calls that are connected to a stream.</summary>
public class StreamTests : StreamScene
{
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
        await call.HangUpAsync();
        await peer.ReadToEndAsync();

        Assert.Equal(said.Data.ToArray(), heard);
        Assert.Equal(said.Data.ToArray(), echo.Audio.Data.ToArray());
        Assert.Equal("0.5 s of audio", echo.ToString());
        Assert.Equal("ICE DICE(ANSWERED,CALLERHANGUP)", Handler.Order);
        Console.WriteLine(call.Transcript);
    }
}
