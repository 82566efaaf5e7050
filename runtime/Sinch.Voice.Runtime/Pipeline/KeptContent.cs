using System.Net;
using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Represents the stored body of a response. If the body was truncated, reading it fails at its end with the same exception.</summary>
internal sealed class KeptContent : HttpContent
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly Exception? _failure;

    public KeptContent(ReadOnlyMemory<byte> body, Exception? failure, HttpContentHeaders headers)
    {
        _body = body;
        _failure = failure;
        foreach (var (name, values) in headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new BodyStream(_body, _failure));

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(_body).ConfigureAwait(false);
        if (_failure is not null)
        {
            throw _failure;
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return _failure is null;
    }

    private sealed class BodyStream(ReadOnlyMemory<byte> body, Exception? failure) : MemoryStream(body.ToArray(), writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => EndOr(base.Read(buffer, offset, count), count);

        public override int Read(Span<byte> buffer) => EndOr(base.Read(buffer), buffer.Length);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
            => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => EndOr(await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

        private int EndOr(int read, int wanted) => read > 0 || wanted == 0 || failure is null ? read : throw failure;
    }
}
