using System.Net.WebSockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>Who may open a stream: the holder of a ticket, for its call, once and in time.</summary>
public class StreamTicketTests
{
    [Fact]
    public async Task The_ticket_of_the_action_opens_the_stream_of_its_call()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", await host.TicketAsync("c1"));
        Assert.Equal("answer", await platform.CommandAsync());
    }

    [Fact]
    public async Task A_ticket_is_used_up_by_a_connection()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        var ticket = await host.TicketAsync("c1");
        using (var first = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", ticket))
        {
            Assert.Equal("answer", await first.CommandAsync());
        }

        await RefusesAsync(host, "c1", ticket, "used before");
    }

    [Fact]
    public async Task Of_many_connections_with_one_ticket_one_is_accepted()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        var ticket = await host.TicketAsync("c1");
        var commands = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", ticket);
            return await platform.CommandAsync();
        }));
        Assert.Single(commands, command => command == "answer");
        Assert.Equal(19, commands.Count(command => command == "reject"));
    }

    [Fact]
    public async Task Machines_that_share_a_store_accept_a_ticket_once()
    {
        var store = new MemoryCallbackReplayStore(new FakeTimeProvider(CallbackHost.Now));
        await using var first = await StreamHost.StartAsync(AnswerAsync, callbacks: Share);
        await using var second = await StreamHost.StartAsync(AnswerAsync, callbacks: Share);
        var ticket = await first.TicketAsync("c1");
        using (var platform = await PlatformSocket.ConnectAsync(second.StreamUrl, "c1", ticket))
        {
            Assert.Equal("answer", await platform.CommandAsync());
        }

        await RefusesAsync(first, "c1", ticket, "used before");

        void Share(SinchVoiceCallbackOptions options)
        {
            options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret);
            options.Verification.ReplayStore = store;
        }
    }

    [Fact]
    public async Task A_ticket_of_another_call_is_refused()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        await RefusesAsync(host, "c2", await host.TicketAsync("c1"), "not one that this application made for the call");
    }

    [Fact]
    public async Task A_connection_without_a_ticket_is_refused()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        await RefusesAsync(host, "c1", null, "no ticket");
    }

    [Fact]
    public async Task Every_changed_character_makes_a_ticket_worthless()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        var ticket = await host.TicketAsync("c1");
        for (var i = 0; i < ticket.Length; i++)
        {
            var changed = ticket[..i] + (ticket[i] == 'A' ? 'B' : 'A') + ticket[(i + 1)..];
            await RefusesAsync(host, "c1", changed, "not one that this application made");
        }

        foreach (var other in (string[])[ticket + "A", ticket[..^1], ticket + "=", string.Empty, new string('A', 10_000)])
        {
            await RefusesAsync(host, "c1", other, "not one that this application made");
        }

        // None of the attempts has used it up.
        using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", ticket);
        Assert.Equal("answer", await platform.CommandAsync());
    }

    [Fact]
    public async Task The_secret_of_another_application_signs_no_ticket()
    {
        const string Other = "11111111-2222-4333-8444-555555555555";
        await using var host = await StreamHost.StartAsync(AnswerAsync, callbacks: options =>
        {
            options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret);
            options.Verification.AddApplication(Other, "c2VjcmV0IG9mIGFub3RoZXI=");
        });
        using var platform = await PlatformSocket.OpenAsync(host.StreamUrl);
        await platform.SendTextAsync(PlatformSocket.ConnectMessage("c1", await host.TicketAsync("c1"), applicationKey: Other));
        Assert.Equal("reject", await platform.CommandAsync());
    }

    [Fact]
    public async Task A_ticket_signed_with_the_old_secret_is_accepted_while_the_secret_is_replaced()
    {
        await using var old = await StreamHost.StartAsync(AnswerAsync);
        await using var host = await StreamHost.StartAsync(
            AnswerAsync, callbacks: options => options.Verification.AddApplication(TestApplication.Key, "bmV3ZXI=", TestApplication.Secret));
        using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", await old.TicketAsync("c1"));
        Assert.Equal("answer", await platform.CommandAsync());
    }

    [Fact]
    public async Task A_ticket_expires()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, options => options.TicketLifetime = TimeSpan.FromSeconds(30));
        var (inTime, late) = (await host.TicketAsync("c1"), await host.TicketAsync("c2"));
        host.Time.Advance(TimeSpan.FromSeconds(29));
        using (var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", inTime))
        {
            Assert.Equal("answer", await platform.CommandAsync());
        }

        host.Time.Advance(TimeSpan.FromSeconds(1));
        await RefusesAsync(host, "c2", late, "expired");
    }

    [Fact]
    public async Task An_application_can_do_without_tickets()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, options => options.RequireTicket = false);
        using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", null);
        Assert.Equal("answer", await platform.CommandAsync());
    }

    [Fact]
    public async Task Callbacks_with_a_password_need_a_key_for_tickets()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, callbacks: options => options.Verification.AllowBasic("user", "password"));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await host.Service<StreamTickets>().CreateAsync("c1", new CallbackContext(), "/voice/stream"));
        Assert.Contains("PublicUrl", error.Message, StringComparison.Ordinal);

        await using var other = await StreamHost.StartAsync(
            AnswerAsync,
            options => options.PublicUrl = new Uri("wss://voice.example.com"),
            options => options.Verification.AllowBasic("user", "password"));
        error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await other.Service<StreamTickets>().CreateAsync("c1", new CallbackContext()));
        Assert.Contains("TicketKey", error.Message, StringComparison.Ordinal);

        await using var keyed = await StreamHost.StartAsync(
            AnswerAsync,
            options =>
            {
                options.TicketKey = new byte[32];
                options.PublicUrl = new Uri("wss://voice.example.com");
            },
            options => options.Verification.AllowBasic("user", "password"));
        var ticket = await keyed.Service<StreamTickets>().CreateAsync("c1", new CallbackContext());
        using var platform = await PlatformSocket.ConnectAsync(keyed.StreamUrl, "c1", ticket.Value);
        Assert.Equal("answer", await platform.CommandAsync());
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(ObjectDisposedException))]
    [InlineData(typeof(OperationCanceledException))]
    public async Task A_store_that_fails_accepts_nobody(Type failure)
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, callbacks: options =>
        {
            options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret);
            options.Verification.ReplayStore = new FailingStore((Exception)Activator.CreateInstance(failure, "the store is away")!);
        });
        using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", await host.TicketAsync("c1"));
        Assert.Equal("reject", await platform.CommandAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await platform.ClosedAsync());
        var entry = Assert.Single(host.Log.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Contains("the store is away", entry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_logs_nor_text_show_a_ticket()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        var ticket = await host.TicketAsync("c1");
        await RefusesAsync(host, "c2", ticket, "not one");
        using (var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", ticket))
        {
            Assert.Equal("answer", await platform.CommandAsync());
        }

        await host.StopAsync();
        Assert.DoesNotContain(ticket, host.Log.All, StringComparison.Ordinal);
        var made = new StreamTicket(new Uri("wss://voice.example.com/s"), ticket, CallbackHost.Now);
        Assert.Equal("wss://voice.example.com/s, until 2024-01-08T09:48:12.0000000+00:00", made.ToString());
    }

    private static async Task AnswerAsync(StreamedCall call, CancellationToken cancellationToken)
    {
        await call.AnswerAsync(cancellationToken);
        await call.Completion;
    }

    private static async Task RefusesAsync(StreamHost host, string callId, string? ticket, string reason)
    {
        using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, callId, ticket);
        Assert.Equal("reject", await platform.CommandAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await platform.ClosedAsync());
        var entry = host.Log.Entries.Last(entry => entry.Id == 1);
        Assert.Equal(LogLevel.Warning, entry.Level);
        Assert.Contains(reason, entry.Message, StringComparison.Ordinal);
    }

    private sealed class FailingStore(Exception failure) : ICallbackReplayStore
    {
        public ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
            => id.StartsWith("stream-", StringComparison.Ordinal) ? throw failure : new(true);
    }
}
