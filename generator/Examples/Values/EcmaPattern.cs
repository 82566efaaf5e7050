using System.Text;

namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>Rewrites a regular expression of ECMA-262, as JSON Schema uses it, where .NET interprets the same text differently.</summary>
/// <remarks>RegexOptions.ECMAScript is not sufficient: it rejects lookbehind and Unicode categories, and keeps .NET's <c>$</c>.</remarks>
internal static class EcmaPattern
{
    public static string ToDotNet(string pattern)
    {
        var result = new StringBuilder();
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var letter = pattern[i];
            if (letter == '\\' && i + 1 < pattern.Length)
            {
                result.Append(Escape(pattern[++i], isInClass));
            }
            else if (isInClass)
            {
                isInClass = letter != ']';

                // A bracket in a class is literal; in .NET it may start a class subtraction.
                result.Append(letter == '[' ? "\\[" : letter.ToString());
            }
            else if (letter == '[')
            {
                i += Open(pattern, i, result, out isInClass);
            }
            else
            {
                result.Append(Outside(letter));
            }
        }

        return result.ToString();
    }

    /// <summary>Starts a class. The empty class matches nothing and its negation everything; .NET has neither.</summary>
    /// <returns>The number of additional characters that it consumes.</returns>
    private static int Open(string pattern, int start, StringBuilder result, out bool isInClass)
    {
        isInClass = false;
        if (string.CompareOrdinal(pattern, start, "[^]", 0, 3) == 0)
        {
            result.Append("[\\s\\S]");
            return 2;
        }

        if (string.CompareOrdinal(pattern, start, "[]", 0, 2) == 0)
        {
            result.Append("(?!)");
            return 1;
        }

        isInClass = true;
        result.Append('[');
        return 0;
    }

    private static string Outside(char letter) => letter switch
    {
        // .NET's matches before a last line feed too.
        '$' => "\\z",
        '.' => "[^\\n\\r\\u2028\\u2029]",
        _ => letter.ToString(),
    };

    /// <summary>Digits and word characters are ASCII.</summary>
    private static string Escape(char letter, bool isInClass) => (letter, isInClass) switch
    {
        ('d', false) => "[0-9]",
        ('d', true) => "0-9",
        ('D', false) => "[^0-9]",
        ('w', false) => "[A-Za-z0-9_]",
        ('w', true) => "A-Za-z0-9_",
        ('W', false) => "[^A-Za-z0-9_]",
        _ => "\\" + letter,
    };
}
