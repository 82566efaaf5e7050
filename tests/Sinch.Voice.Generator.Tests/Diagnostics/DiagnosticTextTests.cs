using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>The text of diagnostics in snapshots, as Verify 31.28.0 with Verify.SourceGenerators 2.6.0 writes it.</summary>
public class DiagnosticTextTests
{
    [Fact]
    public void A_warning_has_its_location_its_level_and_its_link()
        => Assert.Equal(
            """
            {
              Diagnostics: [
                {
                  Location: sub\api.json: (0,0)-(0,0),
                  Message: 'a' is odd,
                  Severity: Warning,
                  WarningLevel: 1,
                  Descriptor: {
                    Id: SVG900,
                    Title: Something is odd,
                    HelpLink: https://docs.test/SVG900.md,
                    MessageFormat: '{0}' is odd,
                    Category: Tests,
                    DefaultSeverity: Warning,
                    IsEnabledByDefault: true
                  }
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            DiagnosticText.Of([Diagnostic.Create(Descriptor(DiagnosticSeverity.Warning, "https://docs.test/SVG900.md"), Location.Create("sub/api.json", default, default), "a")]));

    [Fact]
    public void An_error_without_a_location_and_a_link_has_neither_those_nor_a_level()
        => Assert.Equal(
            """
            {
              Diagnostics: [
                {
                  Message: 'a' is odd,
                  Severity: Error,
                  Descriptor: {
                    Id: SVG900,
                    Title: Something is odd,
                    MessageFormat: '{0}' is odd,
                    Category: Tests,
                    DefaultSeverity: Error,
                    IsEnabledByDefault: true
                  }
                },
                {
                  Location: api.json: (2,4)-(2,9),
                  Message: 'b' is odd,
                  Severity: Error,
                  Descriptor: {
                    Id: SVG900,
                    Title: Something is odd,
                    MessageFormat: '{0}' is odd,
                    Category: Tests,
                    DefaultSeverity: Error,
                    IsEnabledByDefault: true
                  }
                }
              ]
            }
            """.ReplaceLineEndings("\n"),
            DiagnosticText.Of(
            [
                Diagnostic.Create(Descriptor(DiagnosticSeverity.Error), Location.None, "a"),
                Diagnostic.Create(
                    Descriptor(DiagnosticSeverity.Error),
                    Location.Create("api.json", TextSpan.FromBounds(10, 15), new LinePositionSpan(new LinePosition(2, 4), new LinePosition(2, 9))),
                    "b"),
            ]));

    private static DiagnosticDescriptor Descriptor(DiagnosticSeverity severity, string? helpLink = null)
        => new("SVG900", "Something is odd", "'{0}' is odd", "Tests", severity, isEnabledByDefault: true, helpLinkUri: helpLink);
}
