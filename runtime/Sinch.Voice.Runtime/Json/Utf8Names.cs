using System.Buffers.Binary;
using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Words in UTF-8 that are looked up without allocating: exactly first, then without regard to the case of ASCII letters. A number that is made of
/// a word's length and eight of its bytes tells most words apart before any of their text is compared.
/// </summary>
internal sealed class Utf8Names
{
    /// <summary>What upper and lower case of ASCII letters differ by, in every byte but the one of the length.</summary>
    private const ulong CaseBits = 0x0020_2020_2020_2020;

    private readonly byte[][] _utf8;
    private readonly ulong[] _keys;

    public Utf8Names(string[] names)
    {
        Names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_utf8, utf8 => KeyOf(utf8));
    }

    public string[] Names { get; }

    /// <summary>The index of a word; -1 if it isn't among them. The search begins at <paramref name="hint"/>, where the word is likely to be.</summary>
    public int Find(ReadOnlySpan<byte> name, int hint = 0)
    {
        var key = KeyOf(name);
        var keys = _keys;
        for (var i = hint; i < keys.Length; i++)
        {
            if (keys[i] == key && name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        for (var i = 0; i < hint && i < keys.Length; i++)
        {
            if (keys[i] == key && name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return FindIgnoringCase(name, key | CaseBits);
    }

    /// <summary>The index of a word in just this spelling.</summary>
    public int FindExact(ReadOnlySpan<byte> name)
    {
        var key = KeyOf(name);
        var keys = _keys;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] == key && name.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where several words differ by case alone, a further spelling is none of them.</summary>
    private int FindIgnoringCase(ReadOnlySpan<byte> name, ulong key)
    {
        var found = -1;
        for (var i = 0; i < _keys.Length; i++)
        {
            if ((_keys[i] | CaseBits) == key && Ascii.EqualsIgnoreCase(name, _utf8[i]))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    /// <summary>The length in the highest byte, beneath it what one or two loads bring of the word. Words of one key needn't be the same.</summary>
    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        var bytes = name.Length switch
        {
            >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(name),
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(name) ^ ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]) << 24),
            > 0 => name[0] | ((ulong)name[name.Length / 2] << 8) | ((ulong)name[^1] << 16),
            _ => 0UL,
        };
        return (bytes & 0x00FF_FFFF_FFFF_FFFF) | ((ulong)(byte)name.Length << 56);
    }
}
