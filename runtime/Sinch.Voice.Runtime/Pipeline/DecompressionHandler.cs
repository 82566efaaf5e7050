using System.IO.Compression;

namespace Sinch.Voice;

/// <summary>Asks for compressed responses unless the request says itself what it accepts, and decompresses them either way.</summary>
/// <remarks><see cref="SocketsHttpHandler.AutomaticDecompression"/> adds its encodings to those that an operation's <c>Accept-Encoding</c> parameter names.</remarks>
internal sealed class DecompressionHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Header = "Accept-Encoding";

    /// <summary>Not <c>deflate</c>: servers disagree about what it is.</summary>
    private const string Offered = "gzip, br";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!request.Headers.NonValidated.Contains(Header))
        {
            request.Headers.TryAddWithoutValidation(Header, Offered);
        }

        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (OpenerOf(response.Content.Headers.ContentEncoding.LastOrDefault()) is { } open)
        {
            response.Content = new DecompressedContent(response.Content, open);
        }

        return response;
    }

    /// <summary>The encoding that was applied last is the first to be undone (RFC 9110, 8.4). <c>deflate</c> is zlib's format (8.4.1.2).</summary>
    private static Func<Stream, Stream>? OpenerOf(string? encoding) => encoding?.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => compressed => new GZipStream(compressed, CompressionMode.Decompress),
        "br" => compressed => new BrotliStream(compressed, CompressionMode.Decompress),
        "deflate" => compressed => new ZLibStream(compressed, CompressionMode.Decompress),
        _ => null,
    };
}
