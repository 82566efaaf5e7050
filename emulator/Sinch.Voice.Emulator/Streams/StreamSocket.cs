using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Streams;

/// <summary>A WebSocket to the server of a stream: what is sent waits in a queue, and what is received goes to the line at once.</summary>
/// <param name="line">Gets what is received.</param>
/// <param name="frameLength">The length of a frame of audio, in bytes.</param>
#pragma warning disable CA1001 // RunAsync disposes of what ends the connection.
internal sealed class StreamSocket(IStreamReceiver line, int frameLength)
#pragma warning restore CA1001
{
    private const int LongestText = 64 * 1024;
    private const int BlockLength = 16 * 1024;

    /// <summary>How much audio waits for a server that reads slowly.</summary>
    private static readonly TimeSpan s_longestQueue = TimeSpan.FromSeconds(5);

    /// <summary>How long the server has for its part of closing, by the real clock.</summary>
    private static readonly TimeSpan s_closeTimeout = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _end = new();
    private readonly Channel<byte[]> _frames = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions((int)(s_longestQueue / StreamAudio.Frame)) { SingleReader = true, SingleWriter = true });

    private volatile bool _isConnected;
    private volatile bool _isClosing;
    private volatile bool _isBroken;
    private WebSocketCloseStatus _status = WebSocketCloseStatus.NormalClosure;

    /// <summary>Connects, and completes when the connection is closed. It does not throw.</summary>
    /// <param name="connect">Connects to the server.</param>
    /// <param name="hello">The first message.</param>
    public async Task RunAsync(Func<CancellationToken, Task<WebSocket>> connect, byte[] hello)
    {
        using (_end)
        {
            if (await ConnectAsync(connect).ConfigureAwait(false) is not { } socket)
            {
                return;
            }

            using (socket)
            {
                _isConnected = true;
                var sending = SendAsync(socket, hello);
                await ReceiveAsync(socket).ConfigureAwait(false);
                _frames.Writer.TryComplete();
                await sending.ConfigureAwait(false);
            }
        }
    }

    /// <summary>Sends a frame, whose array comes from the shared pool.</summary>
    /// <returns><see langword="false"/> if the server reads too slowly, and the frame is not sent.</returns>
    public bool TrySend(byte[] frame) => _isBroken || _frames.Writer.TryWrite(frame);

    /// <summary>Closes the connection. Whatever waits is not sent.</summary>
    public void Close(WebSocketCloseStatus status)
    {
        if (_isClosing)
        {
            return;
        }

        _status = status;
        _isClosing = true;
        _frames.Writer.TryComplete();
        try
        {
            // Not at once: what is cancelled must not go on within the engine.
            _end.CancelAfter(_isConnected ? s_closeTimeout : TimeSpan.FromMilliseconds(1));
        }
        catch (ObjectDisposedException)
        {
            // The connection has been closed already.
        }
    }

    private async Task<WebSocket?> ConnectAsync(Func<CancellationToken, Task<WebSocket>> connect)
    {
        try
        {
            return await connect(_end.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A connector of the test may throw anything, and the call has to end.
        catch (Exception exception)
        {
            if (!_isClosing)
            {
                line.Failed($"it cannot be connected: {Reason(exception)}");
            }

            return null;
        }
#pragma warning restore CA1031
    }

    private async Task SendAsync(WebSocket socket, byte[] hello)
    {
        try
        {
            await socket.SendAsync(hello, WebSocketMessageType.Text, endOfMessage: true, _end.Token).ConfigureAwait(false);
            await foreach (var frame in _frames.Reader.ReadAllAsync(_end.Token).ConfigureAwait(false))
            {
                if (!_isClosing)
                {
                    await socket.SendAsync(frame.AsMemory(0, frameLength), WebSocketMessageType.Binary, endOfMessage: true, _end.Token).ConfigureAwait(false);
                }

                ArrayPool<byte>.Shared.Return(frame);
            }

            await socket.CloseOutputAsync(_status, null, _end.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            // Whoever receives finds out as well, and may still receive that the server has closed the connection.
            _isBroken = true;
            if (_end.IsCancellationRequested)
            {
                socket.Abort();
            }
        }
    }

    private async Task ReceiveAsync(WebSocket socket)
    {
        var block = ArrayPool<byte>.Shared.Rent(BlockLength);
        var text = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(block.AsMemory(), _end.Token).ConfigureAwait(false);
                switch (result.MessageType)
                {
                    case WebSocketMessageType.Binary:
                        line.ReceivedAudio(block.AsMemory(0, result.Count));
                        break;
                    case WebSocketMessageType.Text:
                        Collect(text, block.AsSpan(0, result.Count), result.EndOfMessage);
                        break;
                    default:
                        line.Closed(socket.CloseStatus);
                        return;
                }
            }
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            if (!_isClosing)
            {
                line.Failed($"its connection is lost: {Reason(exception)}");
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    /// <summary>Puts the fragments of a message together.</summary>
    private void Collect(ArrayBufferWriter<byte> text, ReadOnlySpan<byte> fragment, bool isEnd)
    {
        // One byte more than the limit tells that the message is too long.
        text.Write(fragment[..Math.Min(fragment.Length, LongestText + 1 - text.WrittenCount)]);
        if (isEnd)
        {
            line.ReceivedText(text.WrittenCount <= LongestText ? text.WrittenMemory : default(ReadOnlyMemory<byte>?));
            text.ResetWrittenCount();
        }
    }

    private static bool IsLoss(Exception exception)
        => exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException;

    private static string Reason(Exception exception)
        => exception is WebSocketException { InnerException: { } inner } and not { WebSocketErrorCode: WebSocketError.NotAWebSocket } ? inner.Message : exception.Message;
}

/// <summary>Gets what a socket receives, from any thread.</summary>
internal interface IStreamReceiver
{
    /// <summary>The server could not be connected, or the connection was lost.</summary>
    void Failed(string reason);

    void ReceivedAudio(ReadOnlyMemory<byte> audio);

    /// <param name="message">The message; <see langword="null"/> if it is too long.</param>
    void ReceivedText(ReadOnlyMemory<byte>? message);

    /// <summary>The server closed the connection.</summary>
    void Closed(WebSocketCloseStatus? status);
}
