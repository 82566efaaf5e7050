using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>Cuts what a pipe has into pieces of whole samples, without a copy where a piece lies in one segment.</summary>
internal static class AudioPieces
{
    /// <summary>Returns the audio as it comes.</summary>
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(PipeReader pipe, CancellationToken cancellationToken)
        => ReadAsync(pipe, PcmAudio.BytesPerSample, isFixed: false, cancellationToken);

    /// <summary>Returns the audio in frames of one size. The last one may be shorter.</summary>
    public static IAsyncEnumerable<ReadOnlyMemory<byte>> ReadFramesAsync(PipeReader pipe, int size, CancellationToken cancellationToken)
        => ReadAsync(pipe, size, isFixed: true, cancellationToken);

    /// <param name="pipe">The audio.</param>
    /// <param name="size">The size of the smallest piece.</param>
    /// <param name="isFixed">Whether no piece is larger.</param>
    /// <param name="cancellationToken">The token that cancels the wait for audio.</param>
    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(
        PipeReader pipe, int size, bool isFixed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        byte[]? joined = null;
        while (true)
        {
            var result = await pipe.ReadAtLeastAsync(size, cancellationToken).ConfigureAwait(false);
            var left = result.Buffer;
            try
            {
                while (left.Length >= size)
                {
                    var piece = left.First[..(isFixed ? Math.Min(size, left.First.Length) : WholeSamples(left.First.Length))];
                    if (piece.Length < size)
                    {
                        // It lies in two segments.
                        joined ??= new byte[size];
                        left.Slice(0, size).CopyTo(joined);
                        piece = joined;
                    }

                    left = left.Slice(piece.Length);
                    yield return piece;
                }

                if (result.IsCompleted || result.IsCanceled)
                {
                    if (WholeSamples(left.Length) is > 0 and var rest)
                    {
                        var last = left.Slice(0, rest).ToArray();
                        left = left.Slice(left.End);
                        yield return last;
                    }

                    yield break;
                }
            }
            finally
            {
                // Whoever stops here and reads again goes on with what is left.
                pipe.AdvanceTo(left.Start, left.Length < size ? left.End : left.Start);
            }
        }
    }

    private static long WholeSamples(long length) => length - (length % PcmAudio.BytesPerSample);

    private static int WholeSamples(int length) => length - (length % PcmAudio.BytesPerSample);
}
