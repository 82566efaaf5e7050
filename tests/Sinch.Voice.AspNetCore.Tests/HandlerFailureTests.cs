using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>Handlers that fail, are slow or are cut short, and callers that go away.</summary>
public class HandlerFailureTests
{
    private const string Ice = """{ "event": "ice", "callId": "the-call", "cli": "+46700000000" }""";

    [Fact]
    public async Task An_exception_is_logged_with_the_call_id_and_is_an_empty_500()
    {
        await using var host = await CallbackHost.StartAsync<ThrowingHandler>();
        Assert.Equal((500, string.Empty), await host.SendAsync(Callback.Of(Ice)));
        var entry = Assert.Single(host.Log.Entries);
        Assert.Equal(LogLevel.Error, entry.Level);
        Assert.Contains("the-call", entry.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("+46", entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_cannot_be_created_is_logged_with_the_call_id_and_is_an_empty_500()
    {
        await using var host = await CallbackHost.StartAsync<WaitingHandler>();
        Assert.Equal((500, string.Empty), await host.SendAsync(Callback.Of(Ice)));
        var entry = Assert.Single(host.Log.Entries);
        Assert.Equal((LogLevel.Error, 3), (entry.Level, entry.Id));
        Assert.Contains("the-call", entry.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(Gate), entry.Exception!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_logged_call_id_is_the_one_that_the_handler_gets()
    {
        await using var host = await CallbackHost.StartAsync<ThrowingHandler>();
        await host.SendAsync(Callback.Of("""{ "event": "ice", "callid": "first", "callid": "last" }"""));
        Assert.Contains("call last ", Assert.Single(host.Log.Entries).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_body_is_rejected_even_if_the_handler_cannot_be_created()
    {
        await using var host = await CallbackHost.StartAsync<WaitingHandler>();
        Assert.Equal((400, string.Empty), await host.SendAsync(Callback.Of("""{ "event": "ice" """)));
        Assert.Equal(2, Assert.Single(host.Log.Entries).Id);
    }

    [Fact]
    public async Task A_menu_that_can_not_be_played_is_logged_and_is_an_empty_500()
    {
        await using var host = await CallbackHost.StartAsync<MenuHandler>();
        Assert.Equal((500, string.Empty), await host.SendAsync(Callback.Of(Ice)));
        var entry = Assert.Single(host.Log.Entries);
        Assert.Contains("the-call", entry.Message, StringComparison.Ordinal);
        Assert.StartsWith("'action.menus[0].options[0].action' leads to the menu 'order', but there is no menu with this ID.", entry.Exception?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slow_handler_is_waited_for()
    {
        var gate = new Gate();
        await using var host = await CallbackHost.StartAsync<WaitingHandler>(services: services => services.AddSingleton(gate));
        var answer = host.SendAsync(Callback.Of(Ice));
        await gate.Entered.Task;
        Assert.False(answer.IsCompleted);
        gate.Open.SetResult();
        Assert.Equal((200, """{"action":{"name":"hangup"}}"""), await answer);
    }

    [Fact]
    public async Task A_handler_is_cancelled_when_the_application_stops_and_does_not_wait()
    {
        var gate = new Gate();
        await using var host = await CallbackHost.StartAsync<WaitingHandler>(services: services => services.AddSingleton(gate));
        var answer = host.SendAsync(Callback.Of(Ice));
        await gate.Entered.Task;
        await host.StopAsync();
        await gate.Cancelled.Task;
        await Assert.ThrowsAnyAsync<Exception>(() => answer);
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_handler_is_cancelled_when_the_platform_hangs_up()
    {
        var gate = new Gate();
        await using var host = await CallbackHost.StartAsync<WaitingHandler>(services: services => services.AddSingleton(gate));
        using var http = new HttpClient();
        using var caller = new CancellationTokenSource();
        using var message = Callback.Of(Ice).ToMessage(host.Address);
        var answer = http.SendAsync(message, caller.Token);
        await gate.Entered.Task;
        await caller.CancelAsync();
        await gate.Cancelled.Task;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task A_store_that_throws_what_it_likes_when_the_platform_hangs_up_is_no_failure()
    {
        var store = new LateStore();
        var failures = new CollectingLogger();
        await using var host = await CallbackHost.StartAsync<RecordingHandler>(
            options => options.Verification.ReplayStore = store, services: services => services.AddLogging(logging => logging.AddProvider(failures)));
        using var http = new HttpClient();
        using var caller = new CancellationTokenSource();
        using var message = Callback.Of(Ice).ToMessage(host.Address);
        var answer = http.SendAsync(message, caller.Token);
        await store.Entered.Task;
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        await host.StopAsync();
        Assert.DoesNotContain(failures.Entries, entry => entry.Level >= LogLevel.Error);
        Assert.Equal((LogLevel.Debug, 4), (Assert.Single(host.Log.Entries).Level, host.Log.Entries.Single().Id));
    }

    [Fact]
    public async Task A_caller_that_goes_away_within_its_request_reaches_no_handler()
    {
        await using var host = await CallbackHost.StartAsync();
        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync(host.Address.Host, host.Address.Port, TestContext.Current.CancellationToken);
            var head = "POST /sinch/voice HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{ \"event\"";
            var stream = socket.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
            socket.Client.Shutdown(SocketShutdown.Send);
            try
            {
                await stream.ReadAtLeastAsync(new byte[1024], 12, throwOnEndOfStream: false, TestContext.Current.CancellationToken);
            }
            catch (IOException)
            {
                // The server may answer or reset the connection; either way it is done with the request.
            }
        }

        Assert.Equal(0, host.Events.Count);
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    private sealed class ThrowingHandler : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
            => throw new InvalidOperationException("Broken");
    }

    private sealed class MenuHandler : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
            => new(new IceSvaml { Action = new RunMenuAction { Menus = [new() { Id = "main", Options = [new() { Dtmf = "1", Action = MenuAction.Menu("order") }] }] } });
    }

    private sealed class WaitingHandler(Gate gate) : VoiceCallbackHandler
    {
        public override async ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        {
            gate.Entered.SetResult();
            try
            {
                await gate.Open.Task.WaitAsync(context.CancellationToken);
            }
            catch (OperationCanceledException)
            {
                gate.Cancelled.SetResult();
                throw;
            }

            return new IceSvaml { Action = new HangupAction() };
        }
    }

    private sealed class LateStore : ICallbackReplayStore
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
        {
            Entered.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new TimeoutException("The store was too slow.");
        }
    }

    private sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Open { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
