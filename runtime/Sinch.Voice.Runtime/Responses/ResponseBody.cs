using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>
/// Reads a body up to a limit. The limit applies to the decompressed size and not to the size in the header: a few bytes may decompress to gigabytes.
/// </summary>
internal sealed class ResponseBody
{
    private const int FirstBuffer = 4 * 1024;

    private readonly long _limit;
    private byte[] _bytes;
    private int _length;

    /// <param name="claimedLength">The size in the header, if there is one. The buffer is one byte larger, to detect the end of the body.</param>
    /// <param name="limit">The maximum size of the body, in bytes.</param>
    public ResponseBody(long? claimedLength, long limit)
    {
        _limit = limit;
        _bytes = new byte[claimedLength is { } claimed && claimed < Math.Min(limit, FirstBuffer) ? claimed + 1 : FirstBuffer];
    }

    /// <summary>Gets the part of the body that was read.</summary>
    public ReadOnlyMemory<byte> Read => _bytes.AsMemory(0, _length);

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="ResponseTooLargeException">The body is larger than the limit. The part that was read is kept.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            while (await stream.ReadAsync(_bytes.AsMemory(_length), cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                Add(count);
            }
        }
        catch (IOException exception)
        {
            // HttpClient throws the same exception when it reads a body.
            throw new HttpRequestException((exception as HttpIOException)?.HttpRequestError ?? HttpRequestError.Unknown, exception.Message, exception);
        }
    }

    private void Add(int count)
    {
        _length += count;
        if (_length > _limit)
        {
            _length = (int)Math.Min(_limit, BodyExcerpt.Source);
            throw new ResponseTooLargeException(_limit);
        }

        if (_length == _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(2L * _length, FirstBuffer), Array.MaxLength));
        }
    }
}
