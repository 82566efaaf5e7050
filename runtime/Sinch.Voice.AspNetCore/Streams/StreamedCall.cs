using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>
/// Represents a call whose audio is connected to the application: in both directions, as signed 16-bit PCM samples, little-endian, mono, at <see cref="SampleRate"/>.
/// </summary>
/// <remarks>Members may be called at the same time, except that one caller at a time reads the audio. After the call has ended, writing throws
/// <see cref="OperationCanceledException"/>, which a handler need not catch.</remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "A semaphore without a wait handle holds nothing, and late callers must not meet a disposed one.")]
public sealed class StreamedCall
{
    private static readonly TimeSpan s_frame = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan s_burst = TimeSpan.FromMilliseconds(100);

    private readonly StreamConnection _connection;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _drain = new(1, 1);
    private readonly TimeSpan _resume;
    private readonly TimeSpan _ahead;
    private readonly int _frameSize;

    internal StreamedCall(StreamConnectMessage connect, StreamConnection connection, SinchVoiceStreamOptions options)
    {
        ConnectMessage = connect;
        _connection = connection;
        _ahead = options.PlayAhead;
        _resume = _ahead > s_burst ? _ahead - s_burst : TimeSpan.Zero;
        _frameSize = Math.Max(PcmAudio.ByteCount(s_frame, connect.SampleRate), PcmAudio.BytesPerSample);
    }

    /// <summary>Gets the message with which the platform opened the stream.</summary>
    public StreamConnectMessage ConnectMessage { get; }

    /// <summary>Gets the ID of the call.</summary>
    public string CallId => ConnectMessage.CallId;

    /// <summary>Gets the number of samples per second.</summary>
    public int SampleRate => ConnectMessage.SampleRate;

    /// <summary>Gets a task that completes when the call has ended, with how it ended. It never fails.</summary>
    public Task<StreamedCallEnd> Completion => _connection.Completion;

    /// <summary>Gets how much of the audio that was written the platform has not played yet, as the application's clock estimates it.</summary>
    public TimeSpan Unplayed => _connection.Playout.Unplayed;

    /// <summary>
    /// Gets the audio that the platform sends. Use either this reader, or <see cref="ReadAudioAsync"/> and <see cref="ReadFramesAsync"/>. A piece may end within a sample.
    /// </summary>
    /// <remarks>Audio that arrives before the first read is kept up to <see cref="SinchVoiceStreamOptions.ReceiveBuffer"/>. Later, the platform has to wait for a slow reader.</remarks>
    public PipeReader AudioReader => _connection.Receiver.Audio;

    /// <summary>Answers the call. From here on, audio flows in both directions and the platform charges for the call.</summary>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that represents the operation.</returns>
    /// <exception cref="InvalidOperationException">The call was answered or refused before.</exception>
    public ValueTask AnswerAsync(CancellationToken cancellationToken = default) => _connection.AnswerAsync(cancellationToken);

    /// <summary>Rejects the call, which ends it.</summary>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that represents the operation.</returns>
    /// <exception cref="InvalidOperationException">The call was answered or refused before.</exception>
    public ValueTask RejectAsync(CancellationToken cancellationToken = default)
        => _connection.RefuseAsync(StreamCommands.Reject, StreamedCallEndReason.Rejected, cancellationToken);

    /// <summary>Says that the application is busy, which ends the call.</summary>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that represents the operation.</returns>
    /// <exception cref="InvalidOperationException">The call was answered or refused before.</exception>
    public ValueTask RejectAsBusyAsync(CancellationToken cancellationToken = default)
        => _connection.RefuseAsync(StreamCommands.Busy, StreamedCallEndReason.Busy, cancellationToken);

    /// <summary>Returns the audio as it comes, in pieces of whole samples.</summary>
    /// <remarks>
    /// The audio is not copied: a piece is valid until the next one is read. Read without long pauses, because the platform has to wait for a slow reader; work that takes long
    /// belongs into another task.
    /// </remarks>
    /// <param name="cancellationToken">The token that cancels the wait for audio. With the token of the handler, the audio is read to its end.</param>
    /// <returns>The audio. It ends when the call has ended.</returns>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAudioAsync(CancellationToken cancellationToken = default)
        => AudioPieces.ReadAsync(AudioReader, _connection.WithoutEnd(cancellationToken));

    /// <summary>Returns the audio in frames of the same length, as recognizers and detectors of speech want it.</summary>
    /// <remarks>A frame is valid until the next one is read. It is not copied unless it lies across two buffers.</remarks>
    /// <param name="length">The length of a frame, such as 20 milliseconds.</param>
    /// <param name="cancellationToken">The token that cancels the wait for audio. With the token of the handler, the audio is read to its end.</param>
    /// <returns>The frames. They end when the call has ended; the last one may be shorter.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is shorter than a sample, or longer than half of <see cref="SinchVoiceStreamOptions.ReceiveBuffer"/>.</exception>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadFramesAsync(TimeSpan length, CancellationToken cancellationToken = default)
    {
        if (length < TimeSpan.Zero || length > PcmAudio.DurationOf(_connection.ReceiveLimit / 2, SampleRate) || PcmAudio.ByteCount(length, SampleRate) is not (> 0 and var size))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "A frame has at least one sample, and at most half of the receive buffer.");
        }

        return AudioPieces.ReadFramesAsync(AudioReader, size, _connection.WithoutEnd(cancellationToken));
    }

    /// <summary>Returns the text messages that this version does not know. They do not end the call, and the oldest are dropped if nobody reads them.</summary>
    /// <param name="cancellationToken">The token that cancels the wait for a message.</param>
    /// <returns>The messages. They end when the call has ended.</returns>
    public IAsyncEnumerable<StreamMessage> ReadMessagesAsync(CancellationToken cancellationToken = default) => _connection.Receiver.Messages.ReadAllAsync(_connection.WithoutEnd(cancellationToken));

    /// <summary>
    /// Writes audio at the pace at which the platform plays it: the call completes when all but <see cref="SinchVoiceStreamOptions.PlayAhead"/> of it should have been played.
    /// </summary>
    /// <param name="audio">The samples: any number of bytes. They must not change before the operation completes.</param>
    /// <param name="cancellationToken">The token that cancels the operation. What was sent before stays in the platform's buffer.</param>
    /// <returns><see langword="true"/> if all of the audio was sent; <see langword="false"/> if <see cref="ClearAsync"/> discarded the rest.</returns>
    /// <exception cref="InvalidOperationException">The call was not answered.</exception>
    /// <exception cref="OperationCanceledException">The call has ended, or <paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<bool> WriteAudioAsync(ReadOnlyMemory<byte> audio, CancellationToken cancellationToken = default)
    {
        _connection.CheckAnswered();
        return WriteAsync(audio, _connection.Sender.Clears, cancellationToken);
    }

    /// <summary>Writes audio at the pace at which the platform plays it.</summary>
    /// <param name="audio">The audio, with the sample rate of the stream.</param>
    /// <param name="cancellationToken">The token that cancels the operation. What was sent before stays in the platform's buffer.</param>
    /// <returns><see langword="true"/> if all of the audio was sent; <see langword="false"/> if <see cref="ClearAsync"/> discarded the rest.</returns>
    /// <exception cref="ArgumentException">The audio has another sample rate.</exception>
    /// <exception cref="InvalidOperationException">The call was not answered.</exception>
    /// <exception cref="OperationCanceledException">The call has ended, or <paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<bool> WriteAudioAsync(PcmAudio audio, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(audio);
        return audio.SampleRate == SampleRate
            ? WriteAudioAsync(audio.Data, cancellationToken)
            : throw new ArgumentException($"The audio has {audio.SampleRate} samples a second, and the stream has {SampleRate}. Ask for the rate in the action (StreamingOptions.SampleRate), or convert the audio.", nameof(audio));
    }

    /// <summary>Has the platform drop the audio that it has not played, and discards what is still being written: for a caller that interrupts.</summary>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    /// <returns>A task that represents the operation.</returns>
    /// <exception cref="OperationCanceledException">The call has ended, or <paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask ClearAsync(CancellationToken cancellationToken = default)
    {
        _connection.CheckAnswered();
        cancellationToken.ThrowIfCancellationRequested();
        var clearing = _connection.ClearAsync(cancellationToken);
        _connection.Playout.Clear();
        await clearing.ConfigureAwait(false);
    }

    /// <summary>Waits until the platform should have played everything that was written, for example before the application hangs up.</summary>
    /// <param name="cancellationToken">The token that cancels the wait.</param>
    /// <returns>A task that represents the wait. It completes early after <see cref="ClearAsync"/>.</returns>
    /// <exception cref="OperationCanceledException">The call has ended, or <paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task WaitUntilPlayedAsync(CancellationToken cancellationToken = default)
    {
        await _drain.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (Unplayed > TimeSpan.Zero)
            {
                _connection.ThrowIfEnded();
                await _connection.Playout.WaitToEndAsync(cancellationToken).ConfigureAwait(false);
            }

            _connection.ThrowIfEnded();
        }
        finally
        {
            _drain.Release();
        }
    }

    /// <summary>Hangs up: the platform drops what it has not played and ends the call. A handler that returns does the same.</summary>
    /// <returns>A task that represents the operation.</returns>
    public Task HangUpAsync() => _connection.CloseAsync(StreamedCallEndReason.HungUpByApplication);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> WriteAsync(ReadOnlyMemory<byte> audio, int clears, CancellationToken cancellationToken)
    {
        var (sender, playout) = (_connection.Sender, _connection.Playout);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!audio.IsEmpty)
            {
                if (playout.Unplayed > _ahead)
                {
                    await playout.WaitToWriteAsync(_resume, cancellationToken).ConfigureAwait(false);
                }

                _connection.ThrowIfEnded();
                var frame = audio[..Math.Min(_frameSize, audio.Length)];
                if (!await sender.TrySendAudioAsync(frame, clears, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }

                playout.Add(PcmAudio.DurationOf(frame.Length, SampleRate));
                audio = audio[frame.Length..];
            }

            return true;
        }
        catch (Exception exception) when (StreamConnection.IsLoss(exception))
        {
            throw _connection.Lost(exception);
        }
        finally
        {
            _turn.Release();
        }
    }
}
