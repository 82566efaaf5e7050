using System.IO.Compression;

namespace Sinch.Voice;

/// <summary>Requests compressed responses, unless the request has its own <c>Accept-Encoding</c>, and decompresses them in both cases.</summary>
/// <remarks>
/// <see cref="SocketsHttpHandler.AutomaticDecompression"/> would add its encodings to those of an operation's <c>Accept-Encoding</c> parameter.
/// </remarks>
internal sealed class DecompressionHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string Header = "Accept-Encoding";

    /// <summary>The encodings that are requested. <c>deflate</c> is missing, because servers disagree about its format.</summary>
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

    /// <summary>
    /// Returns the function that decodes an encoding. The encoding applied last is decoded first (RFC 9110, 8.4). <c>deflate</c> uses the zlib format
    /// (8.4.1.2).
    /// </summary>
    private static Func<Stream, Stream>? OpenerOf(string? encoding) => encoding?.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => compressed => new GZipStream(compressed, CompressionMode.Decompress),
        "br" => compressed => new BrotliStream(compressed, CompressionMode.Decompress),
        "deflate" => compressed => new ZLibStream(compressed, CompressionMode.Decompress),
        _ => null,
    };
}
