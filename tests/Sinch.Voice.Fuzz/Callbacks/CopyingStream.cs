namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>The body of a request; the host keeps a copy of the bytes that the endpoint reads.</summary>
internal sealed class CopyingStream(Stream body) : MemoryStream
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        await WriteAsync(buffer[..read], CancellationToken.None);
        return read;
    }
}
