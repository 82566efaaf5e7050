namespace Sinch.Voice.Fuzz.Readings;

/// <summary>A stream that gives a few bytes at a time.</summary>
internal sealed class TricklingStream(byte[] content, int pieceLength) : MemoryStream(content)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(pieceLength, buffer.Length)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));
}
