using System.Buffers;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice;

/// <summary>Represents the body of a callback in a pooled buffer, which is its only copy.</summary>
internal readonly struct CallbackBody : IDisposable
{
    private const int FirstBuffer = 4096;

    private readonly byte[] _buffer;
    private readonly int _length;

    private CallbackBody(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlyMemory<byte> Memory => _buffer.AsMemory(0, _length);

    /// <summary>Reads the body from its beginning. A body that was buffered for other readers is rewound.</summary>
    /// <returns>The body; <see langword="null"/> if it is larger than <paramref name="limit"/>.</returns>
    public static async ValueTask<CallbackBody?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        if (request.Body.CanSeek)
        {
            request.Body.Position = 0;
        }

        // Reads one byte more than allowed, to detect a larger body.
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(request.ContentLength ?? FirstBuffer, limit) + 1);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
                length += read;
                if (length > limit || read == 0)
                {
                    break;
                }

                if (length == buffer.Length)
                {
                    buffer = Grow(buffer, length, limit);
                }
            }
        }
        catch
        {
            ArrayPool<byte>.Shared.Return(buffer);
            throw;
        }

        if (length <= limit)
        {
            return new CallbackBody(buffer, length);
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return null;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private static byte[] Grow(byte[] buffer, int length, int limit)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(buffer.Length * 2L, limit + 1L));
        buffer.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
