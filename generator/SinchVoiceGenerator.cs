using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Building;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator;

/// <summary>Generates a typed client from every <c>SinchVoiceSpec</c> item of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SinchVoiceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var sources = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SpecOptionsReader.Read(pair.Right.GetOptions(pair.Left)) is { } options
                ? SpecSource.Create(pair.Left, options, cancellation)
                : null)
            .Where(static source => source is not null)
            .WithTrackingName(TrackingNames.Sources);

        var distinct = sources
            .Collect()
            .SelectMany(static (all, _) => DuplicateClients.Mark(all!))
            .WithTrackingName(TrackingNames.Distinct);

        var companions = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => SpecOptionsReader.ReadCompanionName(pair.Right.GetOptions(pair.Left)) is { } name
                ? CompanionFile.Create(pair.Left, name, cancellation)
                : null)
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Companions);

        var accompanied = distinct
            .Combine(companions.Collect())
            .Select(static (pair, _) => pair.Left.With(pair.Right!))
            .WithTrackingName(TrackingNames.Accompanied);

        var facts = context.CompilationProvider
            .Select(static (compilation, _) => CompilationFacts.From(compilation))
            .WithTrackingName(TrackingNames.Facts);

        var results = accompanied
            .Combine(facts)
            .Select(static (pair, cancellation) => SpecCompiler.Compile(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Results);

        var diagnostics = results
            .SelectMany(static (result, _) => result.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        var files = results
            .SelectMany(static (result, _) => SourceFile.AllOf(result.Model))
            .WithTrackingName(TrackingNames.Files);

        var needsUnionAttribute = results
            .Collect()
            .Combine(facts)
            .Select(static (pair, _) => UnionAttributeFile.IsNeeded(pair.Right.Unions, pair.Left.Select(static result => result.Model)))
            .WithTrackingName(TrackingNames.UnionAttribute);

        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(files, static (output, file) => FileOutput.Add(output, file));
        context.RegisterSourceOutput(needsUnionAttribute, static (output, isNeeded) => FileOutput.AddUnionAttribute(output, isNeeded));
    }
}
