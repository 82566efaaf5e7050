using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Reads the API baseline. Blank lines and lines that start with <c>#</c> are ignored, and line endings may be of any kind.</summary>
internal static class ApiBaseline
{
    public static IReadOnlyList<BaselineLine> Read(CompanionFile file, DiagnosticSink diagnostics)
    {
        var lines = new List<BaselineLine>();
        var keys = new HashSet<string>();
        foreach (var textLine in file.Text!.Lines)
        {
            var text = textLine.ToString().Trim();
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var location = LocationOf(file, textLine);
            if (Parse(text) is not { } line)
            {
                diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.BaselineLine, location, text, "it is not of the form 'name : signature'"));
            }
            else if (!keys.Add(line.Key))
            {
                diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.BaselineLine, location, text, $"'{line.Key}' already has a line"));
            }
            else
            {
                lines.Add(new BaselineLine(line, location));
            }
        }

        return lines;
    }

    private static SurfaceLine? Parse(string text)
    {
        var separator = text.IndexOf(SurfaceLine.Separator, StringComparison.Ordinal);
        var key = separator > 0 ? text.Substring(0, separator) : string.Empty;
        return key.Length == 0 || key.Any(char.IsWhiteSpace)
            ? null
            : new SurfaceLine(key, text.Substring(separator + SurfaceLine.Separator.Length));
    }

    private static LocationInfo LocationOf(CompanionFile file, TextLine line)
        => new(file.Path, line.Span, file.Text!.Lines.GetLinePositionSpan(line.Span));
}

/// <summary>Represents a line of the API baseline, and its location.</summary>
internal readonly record struct BaselineLine(SurfaceLine Line, LocationInfo Location);
