using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Fuzz.Campaigns;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>Checks the invariants of every run of the generator.</summary>
internal static partial class RunCheck
{
    /// <summary>Fails if the run threw, reported an internal error or a diagnostic outside of the files, or emitted what isn't C#.</summary>
    public static void Generated(DocumentCase value, GeneratorRunResult result)
    {
        if (result.Exception is { } exception)
        {
            throw new FindingException("The generator threw " + Finding.KeyOf(exception), exception.ToString());
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Id == "SVG099")
            {
                throw Problem("An internal error", diagnostic);
            }

            if (!IsInside(diagnostic.Location, value))
            {
                throw Problem("A diagnostic outside of the files", diagnostic);
            }
        }

        foreach (var source in result.GeneratedSources)
        {
            if (source.SyntaxTree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } problem)
            {
                throw Problem("Not C#", problem);
            }
        }
    }

    /// <summary>Fails if the output has an error or a warning.</summary>
    public static void Compiles(GeneratorRunResult result)
    {
        if (Consumer.With(result).GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning) is { } problem)
        {
            throw Problem("Doesn't compile", problem);
        }
    }

    /// <summary>Fails if two runs came to different things.</summary>
    public static void IsSame(GeneratorRunResult first, GeneratorRunResult second)
    {
        if (!first.GeneratedSources.Select(Text).SequenceEqual(second.GeneratedSources.Select(Text))
            || !first.Diagnostics.Select(diagnostic => diagnostic.ToString()).SequenceEqual(second.Diagnostics.Select(diagnostic => diagnostic.ToString())))
        {
            throw new FindingException("Two runs differ", "The same document came to different output or diagnostics.");
        }

        static (string Name, string Text) Text(GeneratedSourceResult source) => (source.HintName, source.SourceText.ToString());
    }

    /// <summary>Fails if a document in YAML came to something else than in JSON. The files name it.</summary>
    public static void IsSameInYaml(GeneratorRunResult json, GeneratorRunResult yaml)
    {
        if (!json.GeneratedSources.Select(Text).SequenceEqual(yaml.GeneratedSources.Select(Text)))
        {
            var (first, second) = json.GeneratedSources.Zip(yaml.GeneratedSources).FirstOrDefault(pair => Text(pair.First) != Text(pair.Second));
            throw new FindingException("YAML differs from JSON", $"{first.HintName} {second.HintName}\n{string.Join('\n', json.Diagnostics.Take(3))}\n{string.Join('\n', yaml.Diagnostics.Take(3))}");
        }

        static (string Name, string Text) Text(GeneratedSourceResult source) => (source.HintName, source.SourceText.ToString().Replace(".yaml", ".json", StringComparison.Ordinal));
    }

    private static bool IsInside(Location location, DocumentCase value)
    {
        var path = location.GetLineSpan().Path;
        var content = path == value.DocumentPath ? value.Text : path == value.OverlayPath ? value.Overlay : path == SharedFile.Path ? value.Shared : null;
        if (content is null)
        {
            return false;
        }

        var text = SourceText.From(content, content.Length);
        var lines = location.GetLineSpan();
        return location.SourceSpan.End <= text.Length && text.Lines.GetLinePositionSpan(location.SourceSpan) == lines.Span;
    }

    /// <summary>The names in a message are this document's; without them it is the same for every document with the bug.</summary>
    private static FindingException Problem(string what, Diagnostic diagnostic)
    {
        var line = diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return new FindingException($"{what}: {diagnostic.Id} {Quoted().Replace(message, "'…'")}", $"{diagnostic}\n{line}");
    }

    [GeneratedRegex("'[^']*'|\"[^\"]*\"|[0-9]+")]
    private static partial Regex Quoted();
}
