using System.Diagnostics.CodeAnalysis;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>Sends messages one at a time, in the order of the calls.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore without a wait handle holds nothing, and late callers must not meet a disposed one.")]
internal sealed class StreamSender(WebSocket socket)
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private int _clears;

    /// <summary>How often audio was cleared.</summary>
    public int Clears => Volatile.Read(ref _clears);

    /// <summary>The number of bytes of audio that were sent.</summary>
    public long AudioBytes { get; private set; }

    public async ValueTask SendCommandAsync(ReadOnlyMemory<byte> command, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(command, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Sends audio unless audio was cleared meanwhile.</summary>
    /// <param name="audio">The audio.</param>
    /// <param name="clears">What <see cref="Clears"/> was when the audio was written.</param>
    /// <param name="cancellationToken">The token that cancels the wait for other messages. A message that is under way is sent: its end cannot be missing.</param>
    /// <returns><see langword="true"/> if it was sent; otherwise, <see langword="false"/>.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<bool> TrySendAudioAsync(ReadOnlyMemory<byte> audio, int clears, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (clears != Clears)
            {
                return false;
            }

            await socket.SendAsync(audio, WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None).ConfigureAwait(false);
            AudioBytes += audio.Length;
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Has the platform drop what it has not played. Audio that was written before is not sent after it.</summary>
    public ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _clears);
        return SendCommandAsync(StreamCommands.Clear, cancellationToken);
    }

    /// <summary>Closes this side of the connection after what is under way.</summary>
    /// <returns><see langword="false"/> if that takes too long or the connection is broken; otherwise, <see langword="true"/>.</returns>
    public async Task<bool> TryCloseAsync(WebSocketCloseStatus status, TimeSpan timeout, TimeProvider time)
    {
        using var cancellation = new CancellationTokenSource(timeout, time);
        try
        {
            await _gate.WaitAsync(cancellation.Token).ConfigureAwait(false);
            try
            {
                if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                {
                    await socket.CloseOutputAsync(status, statusDescription: null, cancellation.Token).ConfigureAwait(false);
                }

                return socket.State != WebSocketState.Aborted;
            }
            finally
            {
                _gate.Release();
            }
        }
        catch (Exception exception) when (StreamConnection.IsLoss(exception) || exception is OperationCanceledException)
        {
            return false;
        }
    }
}
