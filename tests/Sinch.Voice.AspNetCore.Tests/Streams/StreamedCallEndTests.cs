using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>How streams end, and who learns of it.</summary>
public class StreamedCallEndTests
{
    private readonly TaskCompletionSource<StreamedCallEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Theory]
    [InlineData(WebSocketCloseStatus.NormalClosure)]
    [InlineData(WebSocketCloseStatus.EndpointUnavailable)]
    [InlineData(WebSocketCloseStatus.InternalServerError)]
    [InlineData((WebSocketCloseStatus)4001)]
    public async Task The_caller_hangs_up(WebSocketCloseStatus status)
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        using var platform = await AnsweredAsync(host);
        await platform.CloseAsync(status);
        var end = await EndAsync();
        Assert.Equal(
            (StreamedCallEndReason.HungUpByPlatform, status, "the caller hung up"), (end.Reason, end.CloseStatus, end.CloseDescription));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
        await LoggedAsync(host, LogLevel.Information, "HungUpByPlatform");
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level > LogLevel.Information);
    }

    [Fact]
    public async Task The_application_hangs_up()
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await call.HangUpAsync();
            Assert.True(cancellationToken.IsCancellationRequested);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call.WriteAudioAsync(new byte[2], CancellationToken.None));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call.ClearAsync(CancellationToken.None));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitUntilPlayedAsync(CancellationToken.None));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call.AnswerAsync(CancellationToken.None));
            Assert.Equal(TimeSpan.Zero, call.Unplayed);
        });
        using var platform = await AnsweredAsync(host);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
        await platform.CloseAsync();
        Assert.Equal(StreamedCallEndReason.HungUpByApplication, (await EndAsync()).Reason);
    }

    [Theory]
    [InlineData("reject", StreamedCallEndReason.Rejected)]
    [InlineData("busy", StreamedCallEndReason.Busy)]
    [InlineData("", StreamedCallEndReason.Rejected)]
    public async Task The_application_does_not_take_the_call(string command, StreamedCallEndReason reason)
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            switch (command)
            {
                case "reject":
                    await call.RejectAsync(cancellationToken);
                    break;
                case "busy":
                    await call.RejectAsBusyAsync(cancellationToken);
                    break;
            }
        });
        using var platform = await host.ConnectAsync();
        Assert.Equal(command.Length > 0 ? command : "reject", await platform.CommandAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
        await platform.CloseAsync();
        Assert.Equal(reason, (await EndAsync()).Reason);
    }

    [Fact]
    public async Task A_call_is_answered_or_refused_once()
    {
        var errors = new TaskCompletionSource<Exception?[]>();
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            var early = await Record.ExceptionAsync(async () => await call.WriteAudioAsync(new byte[2], cancellationToken));
            await call.AnswerAsync(cancellationToken);
            errors.SetResult(
            [
                early,
                await Record.ExceptionAsync(async () => await call.AnswerAsync(cancellationToken)),
                await Record.ExceptionAsync(async () => await call.RejectAsBusyAsync(cancellationToken)),
                await Record.ExceptionAsync(async () => await call.RejectAsync(cancellationToken)),
            ]);
        });
        using var platform = await AnsweredAsync(host);
        Assert.All(await errors.Task, error => Assert.IsType<InvalidOperationException>(error));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
    }

    [Fact]
    public async Task A_command_that_was_cancelled_may_be_given_again()
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            var cancelled = new CancellationToken(canceled: true);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call.RejectAsync(cancelled));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call.RejectAsBusyAsync(cancelled));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call.AnswerAsync(cancelled));
            await call.AnswerAsync(cancellationToken);
            await call.WriteAudioAsync(new byte[320], cancellationToken);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call.ClearAsync(cancelled));
            Assert.Equal(TimeSpan.FromMilliseconds(20), call.Unplayed);
        });
        using var platform = await AnsweredAsync(host);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
    }

    [Fact]
    public async Task The_connection_breaks_while_the_application_has_stopped_listening()
    {
        var stopped = new TaskCompletionSource();
        await using var host = await StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                await foreach (var _ in call.ReadAudioAsync(cancellationToken))
                {
                    break;
                }

                stopped.SetResult();
                while (true)
                {
                    await call.ClearAsync(cancellationToken);
                    await Task.Yield();
                }
            },
            options => options.ReceiveBuffer = TimeSpan.FromMilliseconds(100));
        using var platform = await AnsweredAsync(host);
        await platform.SendAudioAsync(new byte[320]);
        await stopped.Task.WaitAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < 10; i++)
        {
            await platform.SendAudioAsync(new byte[1600]);
        }

        platform.Socket.Abort();
        while (!_end.Task.IsCompleted)
        {
            // If the break came before the receiver had to wait, the idle timeout ends the call.
            host.Time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        Assert.Equal(StreamedCallEndReason.ConnectionLost, (await EndAsync()).Reason);
        await LoggedAsync(host, LogLevel.Information, "ConnectionLost");
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level > LogLevel.Information);
    }

    [Fact]
    public async Task The_connection_breaks()
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            while (true)
            {
                await call.WriteAudioAsync(new byte[320], cancellationToken);
            }
        });
        using var platform = await AnsweredAsync(host);
        platform.Socket.Abort();
        Assert.Equal(StreamedCallEndReason.ConnectionLost, (await EndAsync()).Reason);
        Assert.DoesNotContain(host.Log.Entries, entry => entry.Level > LogLevel.Information);
    }

    [Fact]
    public async Task The_platform_falls_silent()
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await foreach (var _ in call.ReadAudioAsync(cancellationToken))
            {
            }
        });
        using var platform = await AnsweredAsync(host);
        while (!_end.Task.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        Assert.Equal(StreamedCallEndReason.ConnectionLost, (await EndAsync()).Reason);
    }

    [Fact]
    public async Task A_handler_throws()
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            throw new InvalidOperationException("the model is away");
        });
        using var platform = await AnsweredAsync(host);
        Assert.Equal(WebSocketCloseStatus.InternalServerError, await platform.ClosedAsync());
        Assert.Null(Blank(platform.Socket.CloseStatusDescription));
        await platform.CloseAsync();
        Assert.Equal(StreamedCallEndReason.HandlerFailed, (await EndAsync()).Reason);
        Assert.Contains("the model is away", Assert.Single(host.Log.Entries, entry => entry.Level == LogLevel.Error).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_throws_at_once_rejects_the_call()
    {
        await using var host = await StartAsync((_, _) => throw new InvalidOperationException("no"));
        using var platform = await host.ConnectAsync();
        Assert.Equal("reject", await platform.CommandAsync());
        Assert.Equal(WebSocketCloseStatus.InternalServerError, await platform.ClosedAsync());
    }

    [Fact]
    public async Task The_application_stops()
    {
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        using var platform = await AnsweredAsync(host);
        var closed = platform.ClosedAsync();
        var stopping = host.StopAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await closed);
        await platform.CloseAsync();
        await stopping;
        Assert.Equal(StreamedCallEndReason.ApplicationStopping, (await EndAsync()).Reason);
    }

    [Fact]
    public async Task A_platform_that_does_not_close_its_side_is_cut_off()
    {
        await using var host = await StartAsync((call, cancellationToken) => call.AnswerAsync(cancellationToken).AsTask());
        using var platform = await AnsweredAsync(host);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await platform.ClosedAsync());
        while (host.Log.Entries.All(entry => entry.Id != 4))
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(StreamedCallEndReason.HungUpByApplication, (await EndAsync()).Reason);
    }

    [Fact]
    public async Task Unknown_messages_reach_the_application_and_do_not_end_the_call()
    {
        List<string> messages = [];
        await using var host = await StartAsync(async (call, cancellationToken) =>
        {
            await call.AnswerAsync(cancellationToken);
            await foreach (var message in call.ReadMessagesAsync(cancellationToken))
            {
                messages.Add(message.Text);
                if (message.Text == "last")
                {
                    await call.WriteAudioAsync(new byte[4], cancellationToken);
                }
                else
                {
                    Assert.Equal("5", message.ReadJson().GetProperty("dtmf").GetString());
                }
            }
        });
        using var platform = await AnsweredAsync(host);
        await platform.SendTextAsync("""{"dtmf":"5"}""");
        await platform.SendAudioAsync(new byte[320]);
        await platform.SendTextAsync("last");
        await platform.AudioAsync(4);
        await platform.CloseAsync();
        Assert.Equal(StreamedCallEndReason.HungUpByPlatform, (await EndAsync()).Reason);
        Assert.Equal(["""{"dtmf":"5"}""", "last"], messages);
        Assert.Equal(2, host.Log.Entries.Count(entry => entry is { Id: 5, Level: LogLevel.Information }));
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_the_call()
    {
        await using var host = await StartAsync(
            async (call, cancellationToken) =>
            {
                await call.AnswerAsync(cancellationToken);
                await call.Completion;
            },
            options => options.MaxMessageSize = 2000);
        using var platform = await AnsweredAsync(host);
        await platform.SendTextAsync(new string('a', 2000));
        await platform.SendTextAsync(new string('a', 2001));
        Assert.Equal(StreamedCallEndReason.ProtocolError, (await EndAsync()).Reason);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await platform.ClosedAsync());
    }

    private async Task<StreamHost> StartAsync(Func<StreamedCall, CancellationToken, Task> handler, Action<SinchVoiceStreamOptions>? configure = null)
        => await StreamHost.StartAsync(
            (call, cancellationToken) =>
            {
                _ = call.Completion.ContinueWith(end => _end.SetResult(end.Result), TaskScheduler.Default);
                return handler(call, cancellationToken);
            },
            configure);

    private static async Task<PlatformSocket> AnsweredAsync(StreamHost host)
    {
        var platform = await host.ConnectAsync();
        Assert.Equal("answer", await platform.CommandAsync());
        return platform;
    }

    private Task<StreamedCallEnd> EndAsync() => _end.Task.WaitAsync(TestContext.Current.CancellationToken);

    private static async Task LoggedAsync(StreamHost host, LogLevel level, string text)
    {
        while (!host.Log.Entries.Any(entry => entry.Level == level && entry.Message.Contains(text, StringComparison.Ordinal)))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
