using System.Text;

namespace Sinch.Voice.Runtime;

/// <summary>Words in UTF-8 that are looked up without allocating: exactly first, then without regard to the case of ASCII letters.</summary>
internal sealed class Utf8Names
{
    private readonly byte[][] _utf8;

    public Utf8Names(string[] names)
    {
        Names = names;
        _utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
    }

    public string[] Names { get; }

    /// <summary>The index of a word that is expected to be the one at <paramref name="hint"/>; -1 if it isn't among them.</summary>
    public int Find(ReadOnlySpan<byte> name, int hint = 0)
    {
        var all = _utf8;
        if ((uint)hint < (uint)all.Length && name.SequenceEqual(all[hint]))
        {
            return hint;
        }

        var exact = FindExact(name);
        return exact >= 0 ? exact : FindIgnoringCase(name);
    }

    /// <summary>The index of a word in just this spelling.</summary>
    public int FindExact(ReadOnlySpan<byte> name)
    {
        var all = _utf8;
        for (var i = 0; i < all.Length; i++)
        {
            if (name.SequenceEqual(all[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Where several words differ by case alone, a further spelling is none of them.</summary>
    private int FindIgnoringCase(ReadOnlySpan<byte> name)
    {
        var all = _utf8;
        var found = -1;
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i].Length == name.Length && Ascii.EqualsIgnoreCase(name, all[i]))
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
}
