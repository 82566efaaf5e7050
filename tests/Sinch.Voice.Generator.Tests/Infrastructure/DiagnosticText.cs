using System.Text;
using Microsoft.CodeAnalysis;

namespace Sinch.Voice.Generator.Tests.Infrastructure;

/// <summary>Writes diagnostics as Verify.SourceGenerators does.</summary>
internal static class DiagnosticText
{
    public static string Of(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder("{\n  Diagnostics: [\n");
        text.AppendJoin(",\n", diagnostics.Select(Of));
        return text.Append("\n  ]\n}").ToString();
    }

    private static string Of(Diagnostic diagnostic)
    {
        var descriptor = diagnostic.Descriptor;
        return $$"""
                {
                  Location: {{diagnostic.Location.GetMappedLineSpan()}},
                  Message: {{diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}},
                  Severity: {{diagnostic.Severity}},
                  WarningLevel: {{diagnostic.WarningLevel}},
                  Descriptor: {
                    Id: {{descriptor.Id}},
                    Title: {{descriptor.Title}},
                    MessageFormat: {{descriptor.MessageFormat}},
                    Category: {{descriptor.Category}},
                    DefaultSeverity: {{descriptor.DefaultSeverity}},
                    IsEnabledByDefault: {{(descriptor.IsEnabledByDefault ? "true" : "false")}}
                  }
                }
            """.ReplaceLineEndings("\n");
    }
}
