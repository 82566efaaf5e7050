using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Represents the length, the first eight bytes and the last eight bytes of a word. Words of up to 16 bytes are equal if their keys are equal, so
/// most JSON names are compared by three integers.
/// </summary>
internal readonly struct Utf8Key
{
    /// <summary>The length of the longest word that its key represents completely.</summary>
    private const int Complete = 16;

    /// <summary>The bits that differ between upper and lower case of ASCII letters.</summary>
    private const ulong CaseBits = 0x2020_2020_2020_2020;

    private readonly ulong _first;
    private readonly ulong _last;
    private readonly int _length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Utf8Key(ReadOnlySpan<byte> word)
    {
        _length = word.Length;
        if (word.Length >= sizeof(ulong))
        {
            _first = BinaryPrimitives.ReadUInt64LittleEndian(word);
            _last = BinaryPrimitives.ReadUInt64LittleEndian(word[^sizeof(ulong)..]);
        }
        else if (word.Length >= sizeof(uint))
        {
            _first = BinaryPrimitives.ReadUInt32LittleEndian(word);
            _last = BinaryPrimitives.ReadUInt32LittleEndian(word[^sizeof(uint)..]);
        }
        else if (word.Length > 0)
        {
            _first = word[0];
            _last = word[word.Length / 2] | ((ulong)word[^1] << 8);
        }
    }

    /// <summary>Gets a value that indicates whether the key represents its word completely.</summary>
    public bool IsComplete => _length <= Complete;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(in Utf8Key other) => _first == other._first && _last == other._last && _length == other._length;

    /// <summary>Returns whether the words may be equal when the case of ASCII letters is ignored.</summary>
    public bool ResemblesIgnoringCase(in Utf8Key other)
        => _length == other._length && (_first | CaseBits) == (other._first | CaseBits) && (_last | CaseBits) == (other._last | CaseBits);
}
