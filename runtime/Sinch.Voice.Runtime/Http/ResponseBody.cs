using System.Buffers;

namespace Sinch.Voice;

/// <summary>Reads the bodies of responses.</summary>
internal static class ResponseBody
{
    private const int ChunkSize = 16 * 1024;

    /// <summary>
    /// Reads a body to its end. What counts is its size once decompressed, and not what its header claims: a few bytes may stand for
    /// gigabytes.
    /// </summary>
    /// <param name="content">The content of the response.</param>
    /// <param name="body">Where the body goes, as far as it comes.</param>
    /// <param name="limit">The largest body, in bytes.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="HttpRequestException">The connection was lost.</exception>
    /// <exception cref="ResponseTooLargeException">There is more; the beginning of the body is kept.</exception>
    public static async Task ReadAsync(HttpContent content, MemoryStream body, long limit, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var chunk = ArrayPool<byte>.Shared.Rent(ChunkSize);
        try
        {
            while (await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                if (body.Length + count > limit)
                {
                    body.Write(chunk, 0, (int)(limit - body.Length));
                    body.SetLength(Math.Min(body.Length, BodyExcerpt.Source));
                    throw new ResponseTooLargeException(limit);
                }

                body.Write(chunk, 0, count);
            }
        }
        catch (IOException exception)
        {
            // As HttpClient has it when it reads a body itself.
            throw new HttpRequestException((exception as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown, exception.Message, exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }
}
