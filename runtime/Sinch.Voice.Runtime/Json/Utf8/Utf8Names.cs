using System.Runtime.CompilerServices;
using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>Looks up UTF-8 words without allocation: first by exact match, then ignoring the case of ASCII letters.</summary>
internal sealed class Utf8Names
{
    private readonly byte[][] _utf8;
    private readonly Utf8Key[] _keys;

    public Utf8Names(string[] names)
    {
        Names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        _keys = Array.ConvertAll(_utf8, utf8 => new Utf8Key(utf8));
    }

    public string[] Names { get; }

    /// <summary>Returns the UTF-8 bytes of a word.</summary>
    public byte[] Utf8(int index) => _utf8[index];

    /// <summary>Returns the index of a word, preferring an exact match; -1 if there is none.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        var index = FindExact(name);
        return index >= 0 ? index : FindIgnoringCase(name);
    }

    /// <summary>Returns the index of an exact match; -1 if there is none. The search begins at <paramref name="hint"/>, the likely index.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FindExact(ReadOnlySpan<byte> name, int hint = 0)
    {
        var key = new Utf8Key(name);
        var keys = _keys;
        return (uint)hint < (uint)keys.Length && keys[hint].Equals(key) && (key.IsComplete || name.SequenceEqual(_utf8[hint]))
            ? hint
            : Search(name, key, hint + 1);
    }

    /// <summary>Returns the index of a match that differs in case; -1 if there is none, or if several words differ only by case.</summary>
    public int FindIgnoringCase(ReadOnlySpan<byte> name)
    {
        var key = new Utf8Key(name);
        var found = -1;
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i].ResemblesIgnoringCase(key) && Ascii.EqualsIgnoreCase(name, _utf8[i]))
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

    private int Search(ReadOnlySpan<byte> name, in Utf8Key key, int start)
    {
        var index = Search(name, key, start, _keys.Length);
        return index >= 0 ? index : Search(name, key, 0, Math.Min(start, _keys.Length));
    }

    private int Search(ReadOnlySpan<byte> name, in Utf8Key key, int start, int end)
    {
        var keys = _keys;
        for (var i = start; i < end; i++)
        {
            if (keys[i].Equals(key) && (key.IsComplete || name.SequenceEqual(_utf8[i])))
            {
                return i;
            }
        }

        return -1;
    }
}
