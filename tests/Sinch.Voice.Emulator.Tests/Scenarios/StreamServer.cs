using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Emulator.Tests.Scenarios;

/// <summary>A WebSocket server on a port of the loopback interface, written without the project's own.</summary>
internal sealed class StreamServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Channel<StreamPeer> _peers = Channel.CreateUnbounded<StreamPeer>();

    private StreamServer(WebApplication application) => _application = application;

    public string Url => CallbackApplication.UrlOf(_application).AbsoluteUri.Replace("http", "ws", StringComparison.Ordinal) + "audio";

    /// <summary>Starts a server.</summary>
    /// <param name="refusal">The status that it responds with; <see langword="null"/> if it accepts connections.</param>
    public static async Task<StreamServer> StartAsync(int? refusal = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.UseWebSockets();
        var server = new StreamServer(application);
        application.Map("/audio", async context =>
        {
            if (refusal is { } status)
            {
                context.Response.StatusCode = status;
                return;
            }

            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var peer = new StreamPeer(socket, context);
            await server._peers.Writer.WriteAsync(peer);
            await peer.Done;
        });
        await application.StartAsync();
        return server;
    }

    /// <summary>Waits for the next connection.</summary>
    public async Task<StreamPeer> AcceptAsync() => await _peers.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}

/// <summary>A server's end of a stream.</summary>
internal sealed class StreamPeer(WebSocket socket, HttpContext context)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _buffer = new byte[64 * 1024];

    /// <summary>Completes when the test has finished with the connection.</summary>
    public Task Done => _done.Task;

    /// <summary>The headers of the request.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; } = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());

    /// <summary>How the platform closed the connection.</summary>
    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    /// <summary>The length of the last frame.</summary>
    public int LastLength { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Reads the first message, and answers.</summary>
    public async Task<JsonNode> AnswerAsync()
    {
        var message = await ReadTextAsync();
        await SendAsync("answer");
        return message;
    }

    public async Task<JsonNode> ReadTextAsync()
    {
        var result = await socket.ReceiveAsync(_buffer, Token);
        Assert.Equal((WebSocketMessageType.Text, true), (result.MessageType, result.EndOfMessage));
        return JsonNode.Parse(_buffer.AsSpan(0, result.Count))!;
    }

    /// <summary>Reads a frame; <see langword="null"/> once the platform has closed the connection.</summary>
    public async Task<byte[]?> ReadAsync()
    {
        var result = await socket.ReceiveAsync(_buffer, Token);
        if (result.MessageType == WebSocketMessageType.Close)
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Token);
            _done.TrySetResult();
            return null;
        }

        Assert.Equal((WebSocketMessageType.Binary, true), (result.MessageType, result.EndOfMessage));
        LastLength = result.Count;
        return _buffer[..result.Count];
    }

    /// <summary>Reads until the platform closes the connection.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        var all = new MemoryStream();
        while (await ReadAsync() is { } frame)
        {
            all.Write(frame);
        }

        return all.ToArray();
    }

    /// <summary>Reads frames of silence until there is something else, and then as many bytes as asked for.</summary>
    public async Task<byte[]> ReadSoundAsync(int length)
    {
        var sound = new MemoryStream();
        while (sound.Length < length)
        {
            var frame = await ReadAsync() ?? throw new InvalidOperationException("The platform closed the connection.");
            if (sound.Length > 0 || frame.AsSpan().ContainsAnyExcept((byte)0))
            {
                sound.Write(frame);
            }
        }

        return sound.ToArray()[..length];
    }

    public Task SendAsync(string command) => SendRawAsync(Encoding.UTF8.GetBytes($$"""{"command":"{{command}}"}"""));

    /// <summary>Sends a message, or a fragment of one.</summary>
    public Task SendRawAsync(byte[] text, bool isEnd = true) => socket.SendAsync(text, WebSocketMessageType.Text, isEnd, Token);

    public Task SendAsync(ReadOnlyMemory<byte> audio) => socket.SendAsync(audio, WebSocketMessageType.Binary, true, Token).AsTask();

    /// <summary>Closes the connection as a server does that has said all, and waits for the platform's part of it.</summary>
    public async Task CloseAsync(WebSocketCloseStatus status = WebSocketCloseStatus.NormalClosure)
    {
        await socket.CloseOutputAsync(status, null, Token);
        while ((await socket.ReceiveAsync(_buffer, Token)).MessageType != WebSocketMessageType.Close)
        {
        }

        _done.TrySetResult();
    }

    /// <summary>Ends the connection without a word.</summary>
    public void Die() => context.Abort();
}
