using System.Net;

namespace Sinch.Voice;

/// <summary>Decompresses the content of a response while it is read.</summary>
internal sealed class DecompressedContent : HttpContent
{
    private readonly HttpContent _compressed;
    private readonly Func<Stream, Stream> _open;

    /// <param name="compressed">The content as the server sent it. This content owns it.</param>
    /// <param name="open">The function that creates a decompressing stream.</param>
    public DecompressedContent(HttpContent compressed, Func<Stream, Stream> open)
    {
        _compressed = compressed;
        _open = open;
        foreach (var (name, values) in compressed.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }

        // These headers describe the compressed content.
        var encodings = compressed.Headers.ContentEncoding;
        Headers.ContentLength = null;
        Headers.ContentEncoding.Clear();
        foreach (var encoding in encodings.Take(encodings.Count - 1))
        {
            Headers.ContentEncoding.Add(encoding);
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken)
        => _open(await _compressed.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var content = await CreateContentReadStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (content.ConfigureAwait(false))
        {
            await content.CopyToAsync(stream, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _compressed.Dispose();
        }

        base.Dispose(disposing);
    }
}
