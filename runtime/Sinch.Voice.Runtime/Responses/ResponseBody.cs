using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>
/// A body that is being read. What counts is its size once decompressed, and not what its header claims: a few bytes may stand for gigabytes.
/// </summary>
internal sealed class ResponseBody
{
    private const int FirstBuffer = 4 * 1024;

    private readonly long _limit;
    private byte[] _bytes;
    private int _length;

    /// <param name="claimedLength">The size that the header claims, if it claims one. There is room for one byte more, to tell that it ends there.</param>
    /// <param name="limit">The largest body, in bytes.</param>
    public ResponseBody(long? claimedLength, long limit)
    {
        _limit = limit;
        _bytes = new byte[claimedLength is { } claimed && claimed < Math.Min(limit, FirstBuffer) ? claimed + 1 : FirstBuffer];
    }

    /// <summary>The body, as far as it came.</summary>
    public ReadOnlyMemory<byte> Read => _bytes.AsMemory(0, _length);

    /// <summary>Reads a body to its end.</summary>
    /// <exception cref="HttpRequestException">The connection was lost.</exception>
    /// <exception cref="ResponseTooLargeException">There is more; the beginning of the body is kept.</exception>
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
            // As HttpClient has it when it reads a body itself.
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
