using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>How a stream is opened: the action, the first message, and what is no stream.</summary>
public class StreamConnectTests
{
    [Fact]
    public async Task The_action_leads_to_the_endpoint()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        var action = await host.CallAsync("c1");
        Assert.Equal("connectStream", action.GetProperty("name").GetString());
        Assert.Equal("Websocket", action.GetProperty("destination").GetProperty("type").GetString());
        Assert.Equal(host.StreamUrl.AbsoluteUri, action.GetProperty("destination").GetProperty("endpoint").GetString());
        Assert.Equal(16_000, action.GetProperty("streamingOptions").GetProperty("sampleRate").GetInt32());
        Assert.Equal(
            [StreamTicket.HeaderKey, "language"], action.GetProperty("callHeaders").EnumerateArray().Select(header => header.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task The_handler_gets_what_the_platform_says()
    {
        var connect = await OpenAsync(
            """{"command":"connect","version":2,"callId":"c1","applicationKey":"k","codec":"PCM","sampleRate":24000,"callHeaders":{"a":"1","sinch-voice-ticket":"t","n":7}}""");
        Assert.Equal((2, "c1", "k", "PCM", 24_000), (connect.Version, connect.CallId, connect.ApplicationKey, connect.Codec, connect.SampleRate));
        Assert.Equal(new Dictionary<string, string> { ["a"] = "1", ["n"] = "7" }, connect.CallHeaders);
    }

    [Theory]
    [InlineData("""{"command":"connect","callId":"c1"}""", null, 0)]
    [InlineData("""{"callId":"c1","applicationId":"k","headers":{"a":"1"},"command":"connect"}""", "k", 1)]
    [InlineData("""{"command":"connect","callId":"c1","callHeaders":[{"key":"a","value":"1"},{"value":"2"}]}""", null, 1)]
    [InlineData("""{"command":"connect","callId":"c1","callHeaders":"none","sampleRate":"8000"}""", null, 0)]
    public async Task What_is_absent_has_the_platforms_default(string message, string? applicationKey, int headers)
    {
        var connect = await OpenAsync(message);
        Assert.Equal((1, "PCM", 8000), (connect.Version, connect.Codec, connect.SampleRate));
        Assert.Equal(applicationKey, connect.ApplicationKey);
        Assert.Equal(headers, connect.CallHeaders.Count);
    }

    [Fact]
    public async Task A_first_message_may_come_in_fragments()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, options => options.RequireTicket = false);
        using var platform = await PlatformSocket.OpenAsync(host.StreamUrl);
        var message = Encoding.UTF8.GetBytes(PlatformSocket.ConnectMessage("c1", null));
        for (var i = 0; i < message.Length; i++)
        {
            await platform.Socket.SendAsync(
                message.AsMemory(i, 1), WebSocketMessageType.Text, i == message.Length - 1, TestContext.Current.CancellationToken);
        }

        Assert.Equal("answer", await platform.CommandAsync());
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "not the command")]
    [InlineData("""{"command":"answer"}""", "not the command")]
    [InlineData("""{"command":"connect"}""", "no callId")]
    [InlineData("""{"command":"connect","callId":""}""", "no callId")]
    [InlineData("""{"command":"connect","callId":"c","sampleRate":0}""", "sample rate is 0")]
    [InlineData("""{"command":"connect","callId":"c","sampleRate":2000000000}""", "sample rate is 2000000000")]
    [InlineData("""{"command":"connect","callId":"c","sampleRate":16000.5}""", "sample rate is 16000.5")]
    [InlineData("""{"command":"connect","callId":"c","sampleRate":99999999999}""", "sample rate is 99999999999")]
    [InlineData("""{"command":"connect","callId":"c","sampleRate":"fast"}""", "sample rate is \"fast\"")]
    [InlineData("""{"command":"\uD800"}""", "not JSON")]
    [InlineData("""{"command":"connect","callId":"\uDC00"}""", "not JSON")]
    [InlineData("""{"command":"connect","callId":"c","callHeaders":{"\uD800":"v"}}""", "not JSON")]
    public async Task What_opens_no_stream_is_refused(string message, string reason)
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, options => options.RequireTicket = false);
        using var platform = await PlatformSocket.OpenAsync(host.StreamUrl);
        await platform.SendTextAsync(message);
        await IsRefusedAsync(host, platform, reason);
    }

    [Fact]
    public async Task Audio_before_the_first_message_is_refused()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, options => options.RequireTicket = false);
        using var platform = await PlatformSocket.OpenAsync(host.StreamUrl);
        await platform.SendAudioAsync(new byte[320]);
        await IsRefusedAsync(host, platform, "not text");
    }

    [Fact]
    public async Task A_first_message_that_is_too_large_is_refused()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, options => options.MaxMessageSize = 1000);
        using var platform = await PlatformSocket.ConnectAsync(host.StreamUrl, "c1", new string('t', 1000));
        await IsRefusedAsync(host, platform, "more than 1000 bytes");
    }

    [Fact]
    public async Task A_connection_that_says_nothing_is_cut_off()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        using var platform = await PlatformSocket.OpenAsync(host.StreamUrl);
        var closed = platform.ReceiveAsync();
        await Eventually(host, () => closed.IsCompleted, TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<WebSocketException>(() => closed);
        await Eventually(host, () => host.Log.Entries.Any(entry => entry.Message.Contains("ConnectTimeout", StringComparison.Ordinal)), TimeSpan.Zero);
    }

    [Fact]
    public async Task A_request_that_opens_no_web_socket_is_told_to()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync);
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(host.Address, "/voice/stream"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
        Assert.Equal("websocket", Assert.Single(response.Headers.Upgrade).Name);
        Assert.Contains(host.Log.Entries, entry => entry is { Id: 2, Message: "A request to /voice/stream was rejected with 426: it does not open a WebSocket" });
    }

    [Fact]
    public async Task No_more_streams_are_open_than_the_limit()
    {
        await using var host = await StreamHost.StartAsync(AnswerAsync, options => options.MaxConnections = 2);
        using var first = await host.ConnectAsync();
        using var second = await host.ConnectAsync();
        Assert.Equal("answer", await second.CommandAsync());
        var error = await Assert.ThrowsAsync<WebSocketException>(() => host.ConnectAsync());
        Assert.Contains("503", error.Message, StringComparison.Ordinal);

        // A place that becomes free is given away.
        await first.CloseAsync();
        await first.ClosedAsync();
        await Eventually(host, () => host.Log.Entries.Any(entry => entry.Id == 4), TimeSpan.Zero);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var third = await host.ConnectAsync();
                Assert.Equal("answer", await third.CommandAsync());
                return;
            }
            catch (WebSocketException) when (attempt < 100)
            {
                // The request ends after its log entry.
                await Task.Yield();
            }
        }
    }

    [Fact]
    public async Task A_handler_is_created_for_each_stream_and_disposed_of()
    {
        var created = new HandlerLog();
        await using var host = await StreamHost.StartAsync(
            app => app.MapSinchVoiceStream<Handler>("/voice/stream"), services: services => services.AddSingleton(created));
        for (var i = 1; i <= 2; i++)
        {
            using var platform = await host.ConnectAsync();
            Assert.Equal("answer", await platform.CommandAsync());
            await platform.ClosedAsync();
        }

        await host.StopAsync();

        // The platform sees the end of a call before its handler is disposed of, so the next call may come in between.
        Assert.Equal(["created", "handled", "disposed"], created.Of(1));
        Assert.Equal(["created", "handled", "disposed"], created.Of(2));
        Assert.Empty(created.Of(3));
    }

    [Fact]
    public void A_missing_registration_is_told_by_its_name()
    {
        var builder = Loopback.CreateBuilder();
        var app = builder.Build();
        var error = Assert.Throws<InvalidOperationException>(() => app.MapSinchVoiceStream("/s", AnswerAsync));
        Assert.Contains("AddSinchVoiceStreams", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tickets_need_an_application_and_streams_without_them_need_none()
    {
        var builder = Loopback.CreateBuilder();
        builder.Services.AddSinchVoiceStreams();
        await using var app = builder.Build();
        var error = Assert.Throws<ArgumentException>(() => app.MapSinchVoiceStream("/s", AnswerAsync));
        Assert.Contains("AddApplication", error.Message, StringComparison.Ordinal);

        builder = Loopback.CreateBuilder();
        builder.Services.AddSinchVoiceStreams(options => options.RequireTicket = false);
        await using var open = builder.Build();
        open.MapSinchVoiceStream("/s", AnswerAsync);
        await open.StartAsync(TestContext.Current.CancellationToken);
        using var platform = await PlatformSocket.ConnectAsync(new UriBuilder(open.Address()) { Scheme = "ws", Path = "/s" }.Uri, "c1", null);
        Assert.Equal("answer", await platform.CommandAsync());
    }

    [Fact]
    public async Task A_stream_may_come_over_http_2()
    {
        var builder = Loopback.CreateBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddSinchVoiceStreams(options => options.RequireTicket = false);
        await using var app = builder.Build();
        app.MapSinchVoiceStream("/s", AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var connections = new HttpMessageInvoker(new SocketsHttpHandler());
        using var platform = await PlatformSocket.OpenAsync(
            new UriBuilder(app.Address()) { Scheme = "ws", Path = "/s" }.Uri,
            connections,
            options => (options.HttpVersion, options.HttpVersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionExact));
        await platform.SendTextAsync(PlatformSocket.ConnectMessage("c1", null));
        Assert.Equal("answer", await platform.CommandAsync());
    }

    private static async Task<StreamConnectMessage> OpenAsync(string message)
    {
        StreamConnectMessage? connect = null;
        await using var host = await StreamHost.StartAsync(
            (call, _) =>
            {
                connect = call.ConnectMessage;
                return Task.CompletedTask;
            },
            options => options.RequireTicket = false);
        using var platform = await PlatformSocket.OpenAsync(host.StreamUrl);
        await platform.SendTextAsync(message);
        await platform.ClosedAsync();
        return connect!;
    }

    private static async Task AnswerAsync(StreamedCall call, CancellationToken cancellationToken)
    {
        await call.AnswerAsync(cancellationToken);
        await call.Completion;
    }

    private static async Task IsRefusedAsync(StreamHost host, PlatformSocket platform, string reason)
    {
        Assert.Equal("reject", await platform.CommandAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await platform.ClosedAsync());
        Assert.Contains(reason, host.Log.Entries.Last(entry => entry.Id == 1).Message, StringComparison.Ordinal);
    }

    /// <summary>Lets time pass until something has happened.</summary>
    private static async Task Eventually(StreamHost host, Func<bool> happened, TimeSpan step)
    {
        while (!happened())
        {
            host.Time.Advance(step);
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    private sealed class HandlerLog
    {
        private readonly ConcurrentQueue<(int Handler, string What)> _entries = new();
        private int _handlers;

        public int Create()
        {
            var handler = Interlocked.Increment(ref _handlers);
            Add(handler, "created");
            return handler;
        }

        public void Add(int handler, string what) => _entries.Enqueue((handler, what));

        public IEnumerable<string> Of(int handler) => _entries.Where(entry => entry.Handler == handler).Select(entry => entry.What);
    }

    private sealed class Handler(HandlerLog log) : IVoiceStreamHandler, IDisposable
    {
        private readonly int _number = log.Create();

        public async Task HandleAsync(StreamedCall call, CancellationToken cancellationToken)
        {
            await call.AnswerAsync(cancellationToken);
            log.Add(_number, "handled");
        }

        public void Dispose() => log.Add(_number, "disposed");
    }
}
