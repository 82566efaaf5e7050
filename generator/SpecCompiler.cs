using Sinch.Voice.Generator.Building;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Examples;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.PublicApi;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator;

/// <summary>Compiles a document from its text to the model, with the rooms Reading and Building.</summary>
internal static class SpecCompiler
{
    public static SpecResult Compile(SpecSource source, CompilationFacts facts, CancellationToken cancellationToken)
    {
        if (FindObstacle(source, facts) is { Count: > 0 } obstacles)
        {
            return SpecResult.Failed(obstacles);
        }

        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var (document, diagnostics) = SpecReader.Read(source, cancellationToken);
            if (facts.FindReference(source.Options.FullClientName) is { } assembly)
            {
                diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.ClientReferenced, source.Location, source.Options.FullClientName, assembly));
            }

            var model = document is null ? null : ApiModelBuilder.Build(document, source, facts, diagnostics, cancellationToken);
            if (document is not null && source.Options.ValidatesExamples)
            {
                ExampleLinter.Check(document.Json.Root, diagnostics, cancellationToken);
            }

            if (model is null)
            {
                return SpecResult.Failed(diagnostics.ToEquatableArray());
            }

            var surface = PublicSurface.Of(model);
            SurfaceCheck.Run(document!, model, surface, source, diagnostics);
            return new SpecResult(model, surface, diagnostics.ToEquatableArray());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // An unhandled exception in a generator is reported as CS8785 and discards the output of every other document.
            return SpecResult.Failed(DiagnosticInfo.Create(
                DiagnosticDescriptors.InternalError,
                LocationInfo.StartOf(source.Path),
                Path.GetFileName(source.Path),
                exception.GetType().Name,
                exception.Message));
        }
    }

    /// <summary>Returns the reason that the document cannot be read.</summary>
    private static EquatableArray<DiagnosticInfo> FindObstacle(SpecSource source, CompilationFacts facts)
    {
        if (!facts.HasSupportedLanguageVersion)
        {
            return One(DiagnosticInfo.Create(DiagnosticDescriptors.LanguageVersion, null, LanguageVersionName(facts)));
        }

        if (!facts.HasRuntime)
        {
            return One(DiagnosticInfo.Create(DiagnosticDescriptors.RuntimeMissing, null));
        }

        if (SpecOptionsReader.Validate(source) is { Count: > 0 } problems)
        {
            return problems;
        }

        if (source.DuplicateOf is { } owner)
        {
            return One(DiagnosticInfo.Create(
                DiagnosticDescriptors.DuplicateClient, source.Location, source.Path, owner, source.Options.Namespace));
        }

        return source.Text is null
            ? One(DiagnosticInfo.Create(
                DiagnosticDescriptors.UnreadableDocument, source.Location, Path.GetFileName(source.Path), "the file is missing or is not text"))
            : EquatableArray<DiagnosticInfo>.Empty;
    }

    private static string LanguageVersionName(CompilationFacts facts)
        => Microsoft.CodeAnalysis.CSharp.LanguageVersionFacts.ToDisplayString(facts.LanguageVersion);

    private static EquatableArray<DiagnosticInfo> One(DiagnosticInfo diagnostic) => new([diagnostic]);
}
