using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>What remains of an emulator that was disposed of: nothing.</summary>
public class DisposalTests : Scene
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_timer_or_thread_holds_it(bool realTime)
    {
        var platform = PlayAndDispose(realTime);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(platform.IsAlive);
    }

    [Fact]
    public async Task No_socket_is_left()
    {
        var platform = await VoiceEmulator.StartAsync();
        var endpoint = platform.Endpoint;
        await platform.DisposeAsync();

        using var socket = new TcpClient();
        await Assert.ThrowsAnyAsync<SocketException>(() => socket.ConnectAsync(endpoint.Host, endpoint.Port));
    }

    [Fact]
    public async Task Who_still_waits_is_told()
    {
        Handler.Ice = _ => new() { Action = new ParkAction() };
        var platform = Create(options => options.UseRealTime = true);
        var call = await platform.Phone(Caller).CallAsync(Application);
        var waits = call.HearsAsync("nothing");
        await platform.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waits);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => call.HangUpAsync());
    }

    /// <summary>On a thread of its own, so that no stack or state of the test refers to the emulator.</summary>
    private static WeakReference PlayAndDispose(bool realTime)
    {
        WeakReference? reference = null;
        var thread = new Thread(() => reference = PlayAndDisposeAsync(realTime).GetAwaiter().GetResult());
        thread.Start();
        thread.Join();
        return reference!;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> PlayAndDisposeAsync(bool realTime)
    {
        var handler = new ScriptedHandler { Ice = _ => new() { Action = new ParkAction { HoldPrompt = Prompt.Say("Please hold.") } } };
        var platform = VoiceEmulator.Create(handler, options => options.UseRealTime = realTime);
        await platform.Phone(Caller).CallAsync(Application);
        await platform.DisposeAsync();
        return new WeakReference(platform.Local);
    }
}
