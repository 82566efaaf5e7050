using System.Net.WebSockets;

namespace Sinch.Voice;

/// <summary>Holds the connection of a stream: what was said about the call, whether it has ended and how, and the timers that watch it.</summary>
internal sealed class StreamConnection : IDisposable
{
    /// <summary>How long the platform may take to close its side.</summary>
    public static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource<StreamedCallEnd> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _ended = new();
    private readonly WebSocket _socket;
    private readonly SinchVoiceStreamOptions _options;
    private ITimer? _heartbeat;
    private ITimer? _watch;
    private StreamedCallEnd? _end;
    private int _state;

    public StreamConnection(WebSocket socket, StreamReceiver receiver, int sampleRate, SinchVoiceStreamOptions options)
    {
        _socket = socket;
        _options = options;
        Receiver = receiver;
        Sender = new StreamSender(socket);
        Playout = new Playout(options.TimeProvider);
        ReceiveLimit = Math.Max(PcmAudio.ByteCount(options.ReceiveBuffer, sampleRate), 2 * PcmAudio.BytesPerSample);
    }

    private enum State
    {
        Offered,
        Answered,
        Refused,
    }

    public StreamReceiver Receiver { get; }

    public StreamSender Sender { get; }

    public Playout Playout { get; }

    /// <summary>How many bytes wait for the application.</summary>
    public int ReceiveLimit { get; }

    public Task<StreamedCallEnd> Completion => _completion.Task;

    /// <summary>Is cancelled when the call has ended.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Returns whether an exception means that the connection is gone.</summary>
    public static bool IsLoss(Exception exception) => exception is WebSocketException or IOException or ObjectDisposedException;

    /// <summary>Receives until the connection ends, and watches it.</summary>
    public Task RunAsync()
    {
        Receiver.Open(ReceiveLimit);
        _watch = _options.TimeProvider.CreateTimer(static state => ((StreamConnection)state!).Watch(), this, _options.IdleTimeout, Timeout.InfiniteTimeSpan);

        // A platform that sends much at once does not keep the handler from starting.
        return Task.Run(() => Receiver.RunAsync(End));
    }

    public async ValueTask AnswerAsync(CancellationToken cancellationToken)
    {
        Leave(State.Answered, cancellationToken);
        await SentAsync(Sender.SendCommandAsync(StreamCommands.Answer, cancellationToken)).ConfigureAwait(false);
        _heartbeat = _options.TimeProvider.CreateTimer(static state => ((StreamConnection)state!).SendHeartbeat(), this, _options.HeartbeatInterval, _options.HeartbeatInterval);
    }

    public async ValueTask RefuseAsync(ReadOnlyMemory<byte> command, StreamedCallEndReason reason, CancellationToken cancellationToken)
    {
        Leave(State.Refused, cancellationToken);
        await SentAsync(Sender.SendCommandAsync(command, cancellationToken)).ConfigureAwait(false);
        await CloseAsync(reason).ConfigureAwait(false);
    }

    public async ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        ThrowIfEnded();
        await SentAsync(Sender.ClearAsync(cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Ends the call whose connection is gone, if the receiver does not: it waits for an application that has stopped listening.</summary>
    public void CutOff()
    {
        if (Receiver.CutOff())
        {
            End(new StreamedCallEnd(StreamedCallEndReason.ConnectionLost));
        }
    }

    /// <summary>Ends the call whose connection was lost while something was sent: a receiver that waits for the application does not find out.</summary>
    /// <returns>The exception for whoever sends.</returns>
    public OperationCanceledException Lost(Exception exception)
    {
        End(_socket.CloseStatus is { } status
            ? new StreamedCallEnd(StreamedCallEndReason.HungUpByPlatform, status, _socket.CloseStatusDescription)
            : new StreamedCallEnd(StreamedCallEndReason.ConnectionLost));
        return new OperationCanceledException("The call has ended.", exception, Ended);
    }

    /// <summary>Ends the call and closes the connection, unless that happened before.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="status">The status for the platform.</param>
    public async Task CloseAsync(StreamedCallEndReason reason, WebSocketCloseStatus status = WebSocketCloseStatus.NormalClosure)
    {
        End(new StreamedCallEnd(reason));
        if (await Sender.TryCloseAsync(status, CloseTimeout, _options.TimeProvider).ConfigureAwait(false))
        {
            return;
        }

        _socket.Abort();
    }

    /// <summary>Ends the call after its handler, unless it ended before. A call that was not answered is rejected.</summary>
    public async Task HangUpAsync(StreamedCallEndReason reason, WebSocketCloseStatus status)
    {
        if (Interlocked.CompareExchange(ref _state, (int)State.Refused, (int)State.Offered) == (int)State.Offered && !Completion.IsCompleted)
        {
            try
            {
                await Sender.SendCommandAsync(StreamCommands.Reject, CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsLoss(exception) || exception is OperationCanceledException)
            {
                // The receiver finds out that the connection is gone.
            }

            reason = reason == StreamedCallEndReason.HungUpByApplication ? StreamedCallEndReason.Rejected : reason;
        }

        // The only thing that a receiver objects to is the size of a message.
        await CloseAsync(reason, _end is { Reason: StreamedCallEndReason.ProtocolError } ? WebSocketCloseStatus.MessageTooBig : status).ConfigureAwait(false);
    }

    /// <summary>Waits until the platform has closed its side, too. One that does not is cut off.</summary>
    public async Task FinishAsync(Task receiving)
    {
        Receiver.StopReading();
        try
        {
            await receiving.WaitAsync(CloseTimeout, _options.TimeProvider).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _socket.Abort();
            await receiving.ConfigureAwait(false);
        }
    }

    public void End(StreamedCallEnd end)
    {
        if (Interlocked.CompareExchange(ref _end, end, null) is null)
        {
            _completion.SetResult(end);

            // The callbacks are the application's, and must not run in the receiver.
            _ = _ended.CancelAsync();
            Playout.Stop();
        }
    }

    public void CheckAnswered()
    {
        if ((State)Volatile.Read(ref _state) == State.Offered)
        {
            throw new InvalidOperationException("The call is not answered: call AnswerAsync first.");
        }
    }

    /// <summary>Returns what cancels reading besides the end of the call, which ends the audio after its last sample.</summary>
    public CancellationToken WithoutEnd(CancellationToken cancellationToken) => cancellationToken == Ended ? CancellationToken.None : cancellationToken;

    /// <exception cref="OperationCanceledException">The call has ended.</exception>
    public void ThrowIfEnded()
    {
        if (_completion.Task.IsCompleted)
        {
            throw new OperationCanceledException("The call has ended.", Ended);
        }
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _heartbeat?.Dispose();
        Playout.Dispose();
    }

    private void Leave(State next, CancellationToken cancellationToken)
    {
        ThrowIfEnded();

        // A command that is not sent must not count.
        cancellationToken.ThrowIfCancellationRequested();
        if ((State)Interlocked.CompareExchange(ref _state, (int)next, (int)State.Offered) != State.Offered)
        {
            throw new InvalidOperationException("The call was answered or refused before.");
        }
    }

    /// <summary>Waits until something is sent, and ends the call if the connection is lost.</summary>
    private async ValueTask SentAsync(ValueTask sending)
    {
        try
        {
            await sending.ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception))
        {
            throw Lost(exception);
        }
    }

    /// <summary>A platform that sends nothing is gone.</summary>
    private void Watch()
    {
        var idle = Receiver.Idle;
        if (idle >= _options.IdleTimeout)
        {
            End(new StreamedCallEnd(StreamedCallEndReason.ConnectionLost));
            _socket.Abort();
        }
        else
        {
            _watch?.Change(_options.IdleTimeout - idle, Timeout.InfiniteTimeSpan);
        }
    }

    private async void SendHeartbeat()
    {
        try
        {
            if (_completion.Task.IsCompleted)
            {
                // The call may have ended while it was being answered.
                _heartbeat?.Dispose();
                return;
            }

            await Sender.SendCommandAsync(StreamCommands.Heartbeat, Ended).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsLoss(exception) || exception is OperationCanceledException or InvalidOperationException)
        {
            // The receiver finds out that the connection is gone.
        }
    }
}
