using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Writes values of the document as C#.</summary>
internal static class Literals
{
    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Utf8(string value) => String(value) + "u8";

    /// <summary>Contextual keywords that can be misread where a variable stands; the others need no escape.</summary>
    private static readonly HashSet<string> s_contextual =
        ["async", "await", "dynamic", "field", "file", "from", "nameof", "partial", "record", "required", "scoped", "var", "when", "with", "yield"];

    /// <summary>The name of a variable, escaped if it is a keyword.</summary>
    public static string Identifier(string name)
        => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || s_contextual.Contains(name) ? "@" + name : name;

    /// <summary>The string literals of <paramref name="values"/>, separated by commas.</summary>
    public static string Strings(IEnumerable<string> values) => string.Join(", ", values.Select(String));
}
