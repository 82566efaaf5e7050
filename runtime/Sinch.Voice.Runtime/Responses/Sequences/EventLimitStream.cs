namespace Sinch.Voice;

/// <summary>Limits the size of an event that a parser has not completed, and leaves the content open. Comments and complete events do not count.</summary>
internal sealed class EventLimitStream(SequenceSource source) : Stream
{
    private const byte CarriageReturn = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    /// <summary>The bytes of the lines of the event.</summary>
    private long _event;

    /// <summary>The bytes of the line that has no end yet.</summary>
    private long _line;
    private bool _isComment;
    private bool _isAfterCarriageReturn;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <exception cref="UnreadableItemException">The event whose end has not arrived is too large. All before it have been yielded.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_event + _line > source.Limit)
        {
            throw source.TooLarge(default);
        }

        var count = await source.Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count(buffer.Span[..count]);
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Count(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_isAfterCarriageReturn && bytes[0] == LineFeed)
            {
                bytes = bytes[1..];
            }

            _isAfterCarriageReturn = false;
            var end = bytes.IndexOfAny(CarriageReturn, LineFeed);
            CountLine(end < 0 ? bytes : bytes[..end]);
            if (end < 0)
            {
                return;
            }

            // An empty line ends the event.
            _event = _line == 0 ? 0 : _isComment ? _event : _event + _line;
            _line = 0;
            _isAfterCarriageReturn = bytes[end] == CarriageReturn;
            bytes = bytes[(end + 1)..];
        }
    }

    private void CountLine(ReadOnlySpan<byte> bytes)
    {
        if (_line == 0)
        {
            _isComment = bytes is [(byte)':', ..];
        }

        _line += bytes.Length;
    }
}
