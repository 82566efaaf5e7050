using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Looks for what broke out of a string literal or a comment of the emitted code.</summary>
internal static class Canary
{
    /// <summary>The text by which the documents' payloads are recognised.</summary>
    public const string Text = "PWNED_CANARY";

    /// <summary>Every token that has the canary and isn't the content of a string, and every directive that the emitters don't write.</summary>
    public static IEnumerable<string> Escaped(SyntaxNode root)
        => root.DescendantTokens(descendIntoTrivia: true)
            .Where(token => token.Text.Contains(Text, StringComparison.Ordinal) && !IsContent(token))
            .Select(token => $"{token.GetLocation().GetLineSpan()}: {token.Kind()} {token.Text}")
            .Concat(root.DescendantTrivia(descendIntoTrivia: true)
                .Where(trivia => trivia.IsDirective && trivia.ToFullString().Trim() is not ("#nullable enable" or "#pragma warning disable CS0618"))
                .Select(trivia => $"{trivia.GetLocation().GetLineSpan()}: {trivia.ToFullString()}"));

    /// <summary>XML documentation quotes text, but a <c>cref</c> would be a name.</summary>
    private static bool IsContent(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.XmlTextLiteralToken or SyntaxKind.XmlEntityLiteralToken;
}
