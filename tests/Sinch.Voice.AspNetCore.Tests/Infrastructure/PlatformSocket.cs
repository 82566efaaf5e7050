using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>The platform's end of a stream.</summary>
internal sealed class PlatformSocket : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    private PlatformSocket(ClientWebSocket socket) => Socket = socket;

    public ClientWebSocket Socket { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Opens a connection and sends nothing.</summary>
    public static async Task<PlatformSocket> OpenAsync(Uri url, HttpMessageInvoker? connections = null, Action<ClientWebSocketOptions>? configure = null)
    {
        var socket = new ClientWebSocket();
        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(url, connections, Cancellation);
        return new PlatformSocket(socket);
    }

    /// <summary>Opens a connection and sends the first message.</summary>
    public static async Task<PlatformSocket> ConnectAsync(Uri url, string callId, string? ticket, int sampleRate = 8000)
    {
        var platform = await OpenAsync(url);
        await platform.SendTextAsync(ConnectMessage(callId, ticket, sampleRate));
        return platform;
    }

    public static string ConnectMessage(string callId, string? ticket, int sampleRate = 8000, string applicationKey = TestApplication.Key)
    {
        var headers = new JsonObject { ["language"] = "en" };
        if (ticket is not null)
        {
            headers[StreamTicket.HeaderKey] = ticket;
        }

        return new JsonObject
        {
            ["command"] = "connect",
            ["version"] = 1,
            ["callId"] = callId,
            ["applicationKey"] = applicationKey,
            ["codec"] = "PCM",
            ["sampleRate"] = sampleRate,
            ["callHeaders"] = headers,
        }.ToJsonString();
    }

    public Task SendTextAsync(string text) => Socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Cancellation);

    public Task SendAudioAsync(byte[] audio, bool endOfMessage = true) => Socket.SendAsync(audio, WebSocketMessageType.Binary, endOfMessage, Cancellation);

    /// <summary>Receives the next message, which must be a command.</summary>
    public async Task<string> CommandAsync()
    {
        var (type, bytes) = await ReceiveAsync();
        Assert.Equal(WebSocketMessageType.Text, type);
        return JsonNode.Parse(bytes)!["command"]!.GetValue<string>();
    }

    /// <summary>Receives audio until there is so much of it.</summary>
    public async Task<byte[]> AudioAsync(int length)
    {
        var audio = new List<byte>();
        while (audio.Count < length)
        {
            var (type, bytes) = await ReceiveAsync();
            Assert.Equal(WebSocketMessageType.Binary, type);
            audio.AddRange(bytes);
        }

        Assert.Equal(length, audio.Count);
        return [.. audio];
    }

    /// <summary>Receives messages until the application closes the connection.</summary>
    /// <returns>The status of the close.</returns>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        while (true)
        {
            var (type, _) = await ReceiveAsync();
            if (type == WebSocketMessageType.Close)
            {
                return Socket.CloseStatus;
            }
        }
    }

    /// <summary>Hangs up.</summary>
    public Task CloseAsync(WebSocketCloseStatus status = WebSocketCloseStatus.NormalClosure) => Socket.CloseOutputAsync(status, "the caller hung up", Cancellation);

    public async Task<(WebSocketMessageType Type, byte[] Bytes)> ReceiveAsync()
    {
        var length = 0;
        while (true)
        {
            var result = await Socket.ReceiveAsync(_buffer.AsMemory(length), Cancellation);
            length += result.Count;
            if (result.EndOfMessage)
            {
                return (result.MessageType, _buffer[..length]);
            }
        }
    }

    public void Dispose() => Socket.Dispose();
}
