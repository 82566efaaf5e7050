using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Sinch.Voice;

/// <summary>Receives messages: audio goes into a pipe without a copy, everything else into a channel.</summary>
internal sealed class StreamReceiver(WebSocket socket, int maxMessageSize, TimeProvider time)
{
    private const int SmallestRead = 512;
    private const int SegmentSize = 8192;
    private const int MostMessages = 64;

    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly Channel<StreamMessage> _messages = Channel.CreateBounded<StreamMessage>(
        new BoundedChannelOptions(MostMessages) { FullMode = BoundedChannelFullMode.DropOldest, SingleWriter = true });

    private Pipe? _audio;
    private long _lastReceived = time.GetTimestamp();
    private long _dropped;
    private int _limit;
    private bool _isReaderDone;
    private volatile bool _isRead;
    private volatile bool _waitsForReader;
    private volatile bool _isCutOff;

    /// <summary>The audio, for one reader.</summary>
    public PipeReader Audio
    {
        get
        {
            _isRead = true;
            return _audio!.Reader;
        }
    }

    /// <summary>The messages that are not audio. The oldest ones are dropped if nobody reads them.</summary>
    public ChannelReader<StreamMessage> Messages => _messages.Reader;

    /// <summary>Is called with each message that is not audio.</summary>
    public Action? MessageReceived { get; set; }

    /// <summary>The number of bytes of audio that were received.</summary>
    public long AudioBytes { get; private set; }

    /// <summary>How long nothing has come. That an application reads slowly does not count.</summary>
    public TimeSpan Idle => _waitsForReader && !_isCutOff ? TimeSpan.Zero : time.GetElapsedTime(Volatile.Read(ref _lastReceived));

    /// <summary>Receives the first message, which must be text.</summary>
    /// <returns>The message, which is valid until <see cref="RunAsync"/> begins.</returns>
    /// <exception cref="StreamRefusedException">The message is not text, or is too large.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReceiveFirstAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await socket.ReceiveAsync(_text.GetMemory(SmallestRead), cancellationToken).ConfigureAwait(false);
            if (result.MessageType != WebSocketMessageType.Text)
            {
                throw new StreamRefusedException(
                    result.MessageType == WebSocketMessageType.Close ? "it was closed before its first message" : "its first message is not text");
            }

            _text.Advance(result.Count);
            if (_text.WrittenCount > maxMessageSize)
            {
                throw new StreamRefusedException($"its first message has more than {maxMessageSize} bytes");
            }

            if (result.EndOfMessage)
            {
                return _text.WrittenMemory;
            }
        }
    }

    /// <summary>Prepares the pipe.</summary>
    /// <param name="limit">How many bytes wait for the application before the platform has to.</param>
    public void Open(int limit)
    {
        // The reader runs in the thread that received, so that no frame costs a work item.
        _limit = limit;
        _audio = new Pipe(new PipeOptions(
            readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline, pauseWriterThreshold: limit, resumeWriterThreshold: limit / 2,
            minimumSegmentSize: SegmentSize, useSynchronizationContext: false));
        _text.ResetWrittenCount();
    }

    /// <summary>Learns that the connection is gone.</summary>
    /// <returns><see langword="true"/> if this receiver does not find out, because it waits for the application; otherwise, <see langword="false"/>.</returns>
    public bool CutOff()
    {
        _isCutOff = true;
        return _waitsForReader;
    }

    /// <summary>Stops handing audio over. What comes is dropped.</summary>
    public void StopReading()
    {
        _isRead = true;
        _audio!.Reader.CancelPendingRead();
        _audio.Reader.Complete();
    }

    /// <summary>Receives messages until the connection ends.</summary>
    /// <param name="ended">Is told how it ended, before the audio ends.</param>
    public async Task RunAsync(Action<StreamedCallEnd> ended)
    {
        ended(await ReceiveAsync(_audio!.Writer).ConfigureAwait(false));
        await _audio.Writer.CompleteAsync().ConfigureAwait(false);
        _messages.Writer.TryComplete();
    }

    private async Task<StreamedCallEnd> ReceiveAsync(PipeWriter writer)
    {
        try
        {
            while (true)
            {
                var memory = writer.GetMemory(SmallestRead);
                var result = await socket.ReceiveAsync(memory, CancellationToken.None).ConfigureAwait(false);
                Volatile.Write(ref _lastReceived, time.GetTimestamp());
                switch (result.MessageType)
                {
                    case WebSocketMessageType.Close:
                        return new(StreamedCallEndReason.HungUpByPlatform, socket.CloseStatus, socket.CloseStatusDescription);
                    case WebSocketMessageType.Text when !TryAdd(memory.Span[..result.Count], result.EndOfMessage):
                        return new(StreamedCallEndReason.ProtocolError);
                    case WebSocketMessageType.Binary:
                        await WriteAsync(writer, memory, result.Count).ConfigureAwait(false);
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            return new(StreamedCallEndReason.ConnectionLost);
        }
    }

    /// <summary>Hands audio over. As long as nobody has begun to read, what does not fit is dropped: an application may never want to hear anything.</summary>
    private ValueTask WriteAsync(PipeWriter writer, Memory<byte> audio, int count)
    {
        AudioBytes += count;
        if (_isReaderDone || count == 0 || (!_isRead && AudioBytes >= _limit))
        {
            _dropped += count;
            return default;
        }

        if (_dropped % PcmAudio.BytesPerSample != 0)
        {
            // What was dropped ended within a sample. Its other half is dropped, too, or all that follows would be noise.
            audio.Span[1..count].CopyTo(audio.Span);
            _dropped++;
            count--;
        }

        writer.Advance(count);

        // The reader may run within the flush, and work for long.
        _waitsForReader = true;
        var flush = writer.FlushAsync();
        if (!flush.IsCompletedSuccessfully)
        {
            return WaitForReaderAsync(flush);
        }

        HasRead(flush.Result);
        return default;
    }

    private async ValueTask WaitForReaderAsync(ValueTask<FlushResult> flush) => HasRead(await flush.ConfigureAwait(false));

    private void HasRead(FlushResult result)
    {
        _isReaderDone = result.IsCompleted;
        Volatile.Write(ref _lastReceived, time.GetTimestamp());
        _waitsForReader = false;
    }

    /// <returns><see langword="false"/> if the message is too large; otherwise, <see langword="true"/>.</returns>
    private bool TryAdd(ReadOnlySpan<byte> text, bool isLast)
    {
        if (_text.WrittenCount + text.Length > maxMessageSize)
        {
            return false;
        }

        _text.Write(text);
        if (isLast)
        {
            _messages.Writer.TryWrite(new StreamMessage(Encoding.UTF8.GetString(_text.WrittenSpan)));
            _text.ResetWrittenCount();
            MessageReceived?.Invoke();
        }

        return true;
    }
}
