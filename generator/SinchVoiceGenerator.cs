using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Inputs;

namespace Sinch.Voice.Generator;

/// <summary>Generates a typed client from every <c>SinchVoiceSpec</c> item of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SinchVoiceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static file => !SpecManifest.IsManifest(file))
            .Collect();

        var manifest = context.AdditionalTextsProvider
            .Where(SpecManifest.IsManifest)
            .Collect()
            .Select(SpecManifest.Read)
            .WithTrackingName(TrackingNames.Manifest);

        var sources = manifest
            .SelectMany(static (manifest, _) => manifest.Items)
            .Combine(files)
            .Select(static (pair, cancellation) => SpecSource.Create(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Sources);

        var distinct = sources
            .Collect()
            .SelectMany(static (all, _) => DuplicateClients.Mark(all))
            .WithTrackingName(TrackingNames.Distinct);

        var companions = manifest
            .SelectMany(static (manifest, _) => manifest.Companions)
            .Combine(files)
            .Select(static (pair, cancellation) => CompanionFile.Find(pair.Left, pair.Right, cancellation))
            .Where(static file => file is not null)
            .WithTrackingName(TrackingNames.Companions);

        var accompanied = distinct
            .Combine(companions.Collect())
            .Select(static (pair, _) => pair.Left.With(pair.Right!))
            .WithTrackingName(TrackingNames.Accompanied);

        var clients = manifest
            .Select(static (manifest, _) => manifest.Items.Select(item => item.Options.FullClientName).ToEquatableArray());

        var facts = context.CompilationProvider
            .Combine(clients)
            .Select(static (pair, _) => CompilationFacts.From(pair.Left, pair.Right))
            .WithTrackingName(TrackingNames.Facts);

        var results = accompanied
            .Combine(facts)
            .Select(static (pair, cancellation) => SpecCompiler.Compile(pair.Left, pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Results);

        var diagnostics = results
            .SelectMany(static (result, _) => result.Diagnostics)
            .WithTrackingName(TrackingNames.Diagnostics);

        var emitted = results
            .SelectMany(static (result, _) => result.Files)
            .WithTrackingName(TrackingNames.Files);

        var needsUnionAttribute = results
            .Collect()
            .Combine(facts)
            .Select(static (pair, _) => pair.Right.Unions == UnionSupport.WithoutAttribute && pair.Left.Any(static result => result.Model?.HasUnions == true))
            .WithTrackingName(TrackingNames.UnionAttribute);

        context.RegisterSourceOutput(diagnostics, static (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
        context.RegisterSourceOutput(emitted, static (output, file) => FileOutput.Add(output, file));
        context.RegisterSourceOutput(needsUnionAttribute, static (output, isNeeded) => FileOutput.AddUnionAttribute(output, isNeeded));
    }
}
