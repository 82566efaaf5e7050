using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Writes values of the document as C#.</summary>
internal static class Literals
{
    /// <summary>
    /// A string literal. It is written here and not by the compiler that the generator happens to run in, so that every one emits the same
    /// text: newer ones know escapes that C# 12 doesn't.
    /// </summary>
    public static string String(string value)
    {
        if (IsPlain(value))
        {
            return $"\"{value}\"";
        }

        var literal = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            _ = value[i] switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\0' => literal.Append("\\0"),
                '\a' => literal.Append("\\a"),
                '\b' => literal.Append("\\b"),
                '\f' => literal.Append("\\f"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                '\v' => literal.Append("\\v"),
                _ when IsEscaped(value, i) => literal.Append("\\u").Append(((int)value[i]).ToString("x4", CultureInfo.InvariantCulture)),
                _ when char.IsHighSurrogate(value[i]) => literal.Append(value[i]).Append(value[++i]),
                var character => literal.Append(character),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>Contextual keywords that can be misread where a variable stands; the others need no escape.</summary>
    private static readonly HashSet<string> s_contextual =
        ["async", "await", "dynamic", "field", "file", "from", "nameof", "partial", "record", "required", "scoped", "var", "when", "with", "yield"];

    /// <summary>The name of a variable, escaped if it is a keyword.</summary>
    public static string Identifier(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || s_contextual.Contains(name) ? "@" + name : name;

    /// <summary>The string literals of <paramref name="values"/>, separated by commas.</summary>
    public static string Strings(IEnumerable<string> values) => string.Join(", ", values.Select(String));

    /// <summary>Whether no character is written otherwise, as in nearly all names.</summary>
    private static bool IsPlain(string value)
    {
        foreach (var c in value)
        {
            if (c is < ' ' or > '~' or '"' or '\\')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a character can't stand in a literal, or isn't seen there: those that end a line, or that turn the text around them.</summary>
    private static bool IsEscaped(string text, int index) => text[index] is '\uFFFE' or '\uFFFF' || CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
