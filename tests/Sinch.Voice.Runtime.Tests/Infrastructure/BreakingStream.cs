namespace Sinch.Voice.Runtime.Tests;

/// <summary>A connection that is lost after some bytes, always at the same one.</summary>
internal sealed class BreakingStream(byte[] content) : MemoryStream(content)
{
    public override int Read(byte[] buffer, int offset, int count) => Check(base.Read(buffer, offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => new(Check(base.Read(buffer.Span)));

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => CopyAsync(destination, cancellationToken);

    private static int Check(int read) => read > 0 ? read : throw new IOException("The connection was lost.");

    private async Task CopyAsync(Stream destination, CancellationToken cancellationToken)
    {
        var buffer = new byte[64];
        while (true)
        {
            var read = await ReadAsync(buffer, cancellationToken);
            await destination.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }
}
