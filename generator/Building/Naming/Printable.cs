using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>Quotes text from the document in messages, on one line.</summary>
internal static class Printable
{
    public static string Text(string text) => text.All(IsPlain) ? text : SymbolDisplay.FormatLiteral(text, quote: false);

    private static bool IsPlain(char c) => !char.IsControl(c) && c is not ('\u2028' or '\u2029') && !char.IsSurrogate(c);
}
