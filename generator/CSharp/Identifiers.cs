using System.Text;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Derives C# identifiers from names in a document.</summary>
internal static class Identifiers
{
    /// <summary>Names up to this length need no buffer on the heap; a document has thousands.</summary>
    private const int OnStack = 256;

    /// <summary>
    /// <c>svaml.action.connectPstn</c> becomes <c>SvamlActionConnectPstn</c>, <c>IceSVAMLRequestBody</c> becomes
    /// <c>IceSvamlRequestBody</c>, <c>N/A</c> becomes <c>NA</c>, <c>3gpp</c> becomes <c>_3gpp</c>.
    /// </summary>
    public static string Pascal(string text)
    {
        text = Normalize(text);
        var longest = text.Length + 1;
        var result = longest <= OnStack ? stackalloc char[longest] : new char[longest];
        var length = 0;
        for (var start = NextWord(text, 0); start < text.Length;)
        {
            var end = EndOfWord(text, start);
            var isAcronym = IsAcronym(text, start, end);
            if (length == 0 && char.IsDigit(text[start]))
            {
                result[length++] = '_';
            }

            result[length++] = char.ToUpperInvariant(text[start]);
            for (var i = start + 1; i < end; i++)
            {
                result[length++] = isAcronym ? char.ToLowerInvariant(text[i]) : text[i];
            }

            start = NextWord(text, end);
        }

        return length == 0 ? "Value" : Shorten(result.Slice(0, length).ToString());
    }

    /// <summary>The maximum length of a name by rule: C# allows 511 characters, and prefixes and suffixes need some of them.</summary>
    public const int Longest = 200;

    public static string Shorten(string name) => name.Length <= Longest ? name : name.Substring(0, Longest);

    /// <summary>Returns the same as <see cref="Pascal"/>, with the first word in lower case.</summary>
    public static string Camel(string text)
    {
        var pascal = Pascal(text);
        var upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
        {
            upper++;
        }

        // "NA" becomes "na" and "URLPath" "urlPath": the last capital of a run begins the next word.
        var lower = upper <= 1 || upper == pascal.Length ? upper : upper - 1;
        return pascal.Substring(0, lower).ToLowerInvariant() + pascal.Substring(lower);
    }

    /// <summary>Composes letters and accents into one character. Accents that cannot be composed are not letters.</summary>
    private static string Normalize(string text)
        => IsAscii(text) ? text : new string([.. text.Select(c => char.IsSurrogate(c) || c == '\uFFFE' ? ' ' : c)]).Normalize(NormalizationForm.FormC);

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0080')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Acronyms of three or more letters are words; those of two keep their capitals (.NET naming guidelines).</summary>
    private static bool IsAcronym(string text, int start, int end)
    {
        for (var i = start; i < end - 1; i++)
        {
            if (!char.IsUpper(text[i]))
            {
                return false;
            }
        }

        return end - start > 2;
    }

    private static int NextWord(string text, int position)
    {
        while (position < text.Length && !char.IsLetterOrDigit(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>A word ends before a character that is not a letter or digit, and where lower case changes to upper case.</summary>
    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]) && !StartsWord(text, start, end))
        {
            end++;
        }

        return end;
    }

    private static bool StartsWord(string text, int start, int i)
    {
        if (!char.IsUpper(text[i]))
        {
            return false;
        }

        if (!char.IsUpper(text[i - 1]))
        {
            return true;
        }

        // In "SVAMLRequest" the R starts a word; in "URLs" the L does not, because of the plural.
        var isPlural = i + 1 < text.Length && text[i + 1] == 's' && (i + 2 == text.Length || !char.IsLower(text[i + 2]));
        return i > start && i + 1 < text.Length && char.IsLower(text[i + 1]) && !isPlural;
    }
}
