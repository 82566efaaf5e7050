using System.Text;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Reads a string literal in either kind of quotes (RFC 9535, 2.3.1.1).</summary>
internal static class JsonPathString
{
    public static string Take(JsonPathText text)
    {
        var start = text.Position;
        var quote = text.Next();
        var value = new StringBuilder();
        while (text.Current != quote)
        {
            if (text.IsAtEnd)
            {
                throw JsonPathText.ErrorAt(start, "the string is not terminated");
            }

            if (text.Current < ' ')
            {
                throw JsonPathText.ErrorAt(text.Position, "a control character must be escaped");
            }

            if (text.Current == '\\')
            {
                TakeEscape(text, quote, value);
            }
            else
            {
                value.Append(text.Next());
            }
        }

        text.Next();
        return value.ToString();
    }

    private static void TakeEscape(JsonPathText text, char quote, StringBuilder value)
    {
        var start = text.Position;
        text.Next();
        var character = text.Next();
        _ = character switch
        {
            'b' => value.Append('\b'),
            'f' => value.Append('\f'),
            'n' => value.Append('\n'),
            'r' => value.Append('\r'),
            't' => value.Append('\t'),
            '/' or '\\' => value.Append(character),
            'u' => TakeUnicode(text, start, value),
            _ when character == quote => value.Append(character),
            _ => throw JsonPathText.ErrorAt(start, "the escape sequence is invalid"),
        };
    }

    /// <summary>A character beyond U+FFFF is a pair of escapes; an unpaired escape is invalid.</summary>
    private static StringBuilder TakeUnicode(JsonPathText text, int start, StringBuilder value)
    {
        var first = TakeHexadecimal(text, start);
        if (!char.IsSurrogate(first))
        {
            return value.Append(first);
        }

        if (char.IsHighSurrogate(first) && text.TryTake("\\u") && TakeHexadecimal(text, start) is var second && char.IsLowSurrogate(second))
        {
            return value.Append(first).Append(second);
        }

        throw JsonPathText.ErrorAt(start, "the surrogate is unpaired");
    }

    private static char TakeHexadecimal(JsonPathText text, int start)
    {
        var code = 0;
        for (var digit = 0; digit < 4; digit++)
        {
            code = (code * 16) + text.Next() switch
            {
                var c and >= '0' and <= '9' => c - '0',
                var c and >= 'a' and <= 'f' => c - 'a' + 10,
                var c and >= 'A' and <= 'F' => c - 'A' + 10,
                _ => throw JsonPathText.ErrorAt(start, "\\u requires four hexadecimal digits"),
            };
        }

        return (char)code;
    }
}
