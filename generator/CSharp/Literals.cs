using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Writes values of the document as C# literals.</summary>
internal static class Literals
{
    /// <summary>
    /// Writes a string literal. It does not use the compiler that runs the generator, so that all compilers emit the same text: newer ones use escapes
    /// that C# 12 lacks.
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

    /// <summary>Contextual keywords that are ambiguous as variable names; the others need no escape.</summary>
    private static readonly HashSet<string> s_contextual =
        ["async", "await", "dynamic", "field", "file", "from", "nameof", "partial", "record", "required", "scoped", "var", "when", "with", "yield"];

    /// <summary>Returns the name of a variable, escaped if it is a keyword.</summary>
    public static string Identifier(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || s_contextual.Contains(name) ? "@" + name : name;

    /// <summary>Returns the string literals of <paramref name="values"/>, separated by commas.</summary>
    public static string Strings(IEnumerable<string> values) => string.Join(", ", values.Select(String));

    /// <summary>Returns whether no character needs an escape, as in nearly all names.</summary>
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

    /// <summary>Returns whether a character is not allowed or is invisible in a literal: line terminators and direction marks.</summary>
    private static bool IsEscaped(string text, int index) => text[index] is '\uFFFE' or '\uFFFF' || CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
