namespace Sinch.Voice;

/// <summary>Represents the content of a response that the caller reads. Disposing the stream releases the connection.</summary>
internal sealed class ResponseStream(HttpResponseMessage message, Stream content) : Stream
{
    public override bool CanRead => content.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length of the response is unknown until its end is read.");

    public override long Position
    {
        get => throw new NotSupportedException("The response stream is not seekable.");
        set => throw new NotSupportedException("The response stream is not seekable.");
    }

    public override int Read(byte[] buffer, int offset, int count) => content.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => content.Read(buffer);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => content.ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => content.ReadAsync(buffer, cancellationToken);

    public override void CopyTo(Stream destination, int bufferSize) => content.CopyTo(destination, bufferSize);

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        => content.CopyToAsync(destination, bufferSize, cancellationToken);

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("The response stream is not seekable.");

    public override void SetLength(long value) => throw new NotSupportedException("The response stream is read-only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The response stream is read-only.");

    public override async ValueTask DisposeAsync()
    {
        await content.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
            message.Dispose();
        }

        base.Dispose(disposing);
    }
}
