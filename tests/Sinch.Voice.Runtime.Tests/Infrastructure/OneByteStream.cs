namespace Sinch.Voice.Runtime.Tests;

/// <summary>Gives one byte at a time, as a slow connection may.</summary>
internal sealed class OneByteStream(byte[] content) : MemoryStream(content)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);
}
