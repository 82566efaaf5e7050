using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Reads the items of a successful response while the server sends them. It holds no state of a call.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SequenceReader<T>
{
    private readonly Func<SequenceSource, CancellationToken, IAsyncEnumerable<T>> _read;

    internal SequenceReader(Func<SequenceSource, CancellationToken, IAsyncEnumerable<T>> read, int[] withoutContent)
    {
        _read = read;
        Response = new ResponseReader<ApiResponse?>(ResponseContent.Live, static response => response, withoutContent);
    }

    /// <summary>Gets the reader that leaves the content open; its result is <see langword="null"/> if the status has no content.</summary>
    internal ResponseReader<ApiResponse?> Response { get; }

    /// <exception cref="UnreadableItemException">An item can't be read, or is too large.</exception>
    internal IAsyncEnumerable<T> ReadAsync(SequenceSource source, CancellationToken cancellationToken) => _read(source, cancellationToken);
}
