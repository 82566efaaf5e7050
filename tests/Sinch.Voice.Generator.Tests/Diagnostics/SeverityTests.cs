using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Diagnostics;

/// <summary>A project may change the severity of any diagnostic, and silence what isn't an error.</summary>
public class SeverityTests
{
    private static readonly Spec s_document = Spec.Of("""{ "/a/{id}": { "get": { "responses": { "200": { "description": "ok" } } } } }""");

    [Theory]
    [InlineData("SVG024", ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData("SVG024", ReportDiagnostic.Warn, DiagnosticSeverity.Warning)]
    [InlineData("SVG025", ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData("SVG025", ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData("SVG025", ReportDiagnostic.Suppress, null)]
    public void As_compiler_options_set_it(string id, ReportDiagnostic option, DiagnosticSeverity? expected)
    {
        var host = new GeneratorHost(s_document).WithCompilationOptions(
            options => options.WithSpecificDiagnosticOptions([KeyValuePair.Create(id, option)]));
        Assert.Equal(expected, SeverityOf(id, host.RunAsTheCompilerDoes()));
    }

    [Theory]
    [InlineData("SVG024", ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData("SVG025", ReportDiagnostic.Suppress, null)]
    public void As_a_global_configuration_sets_it(string id, ReportDiagnostic option, DiagnosticSeverity? expected)
    {
        var host = new GeneratorHost(s_document).WithCompilationOptions(
            options => options.WithSyntaxTreeOptionsProvider(new GlobalSeverity(id, option)));
        Assert.Equal(expected, SeverityOf(id, host.RunAsTheCompilerDoes()));
    }

    [Fact]
    public void All_warnings_may_be_errors()
        => Assert.Equal(
            DiagnosticSeverity.Error,
            SeverityOf("SVG025", new GeneratorHost(s_document)
                .WithCompilationOptions(options => options.WithGeneralDiagnosticOption(ReportDiagnostic.Error))
                .RunAsTheCompilerDoes()));

    private static DiagnosticSeverity? SeverityOf(string id, IEnumerable<Diagnostic> diagnostics)
        => diagnostics.SingleOrDefault(diagnostic => diagnostic.Id == id)?.Severity;

    /// <summary>The compiler's reading of <c>dotnet_diagnostic.{id}.severity</c> in a file with <c>is_global = true</c>.</summary>
    private sealed class GlobalSeverity(string id, ReportDiagnostic option) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = option;
            return diagnosticId == id;
        }
    }
}
