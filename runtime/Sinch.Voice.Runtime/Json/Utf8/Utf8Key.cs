using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>
/// The length of a word, its first eight bytes and its last eight. Words of up to sixteen bytes are the same if their keys are, so that most names
/// in JSON are compared by three numbers.
/// </summary>
internal readonly struct Utf8Key
{
    /// <summary>The longest word of which the key is all.</summary>
    private const int Complete = 16;

    /// <summary>What upper and lower case of ASCII letters differ by.</summary>
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

    /// <summary>Whether the key tells everything of its word.</summary>
    public bool IsComplete => _length <= Complete;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Equals(in Utf8Key other) => _first == other._first && _last == other._last && _length == other._length;

    /// <summary>Whether the words may be the same but for the case of ASCII letters.</summary>
    public bool ResemblesIgnoringCase(in Utf8Key other)
        => _length == other._length && (_first | CaseBits) == (other._first | CaseBits) && (_last | CaseBits) == (other._last | CaseBits);
}
