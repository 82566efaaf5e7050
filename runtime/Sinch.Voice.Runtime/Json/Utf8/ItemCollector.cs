using System.Buffers;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>Collects the items of an array of unknown length in a pooled buffer.</summary>
internal struct ItemCollector<T> : IDisposable
{
    private const int FirstBuffer = 16;

    private T[]? _buffer;
    private int _count;

    public void Add(T item)
    {
        if (_buffer is null || _count == _buffer.Length)
        {
            Grow();
        }

        _buffer![_count++] = item;
    }

    public readonly T[] ToArray() => _count == 0 ? [] : _buffer.AsSpan(0, _count).ToArray();

    public void Dispose() => Return(_buffer);

    private void Grow()
    {
        var smaller = _buffer;
        _buffer = ArrayPool<T>.Shared.Rent(smaller is null ? FirstBuffer : smaller.Length * 2);
        smaller.AsSpan(0, _count).CopyTo(_buffer);
        Return(smaller);
    }

    /// <summary>Returns the buffer. References are cleared, so that the pool keeps no values alive.</summary>
    private readonly void Return(T[]? buffer)
    {
        if (buffer is null)
        {
            return;
        }

        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            buffer.AsSpan(0, _count).Clear();
        }

        ArrayPool<T>.Shared.Return(buffer);
    }
}
