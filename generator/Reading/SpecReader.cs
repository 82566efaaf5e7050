using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Bundling;
using Sinch.Voice.Generator.Reading.Overlays;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Reads a document: its values, then its overlays, then the other files that it refers to, then the result with Microsoft.OpenApi.</summary>
internal static class SpecReader
{
    /// <summary>Opens only the given files: it follows no <c>$ref</c> to a file or a URL.</summary>
    private static readonly OpenApiReaderSettings s_settings = new() { LoadExternalRefs = false, RuleSet = Rules() };

    /// <summary>The base URL that <c>OpenApiDocument.Parse</c> uses for a text without one.</summary>
    private static readonly Uri s_location = new(OpenApiConstants.BaseRegistryUri);

    public static SpecReading Read(SpecSource source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var content = DocumentFile.Read(source.Path, source.Text!);
            return content.Root is JsonObject root
                ? Read(source, new MergedDocument(root, content.Positions), content.Replaced, cancellationToken)
                : Failed(source.Path, NotSupported(source.Path, LocationInfo.StartOf(source.Path), $"its root is {JsonTree.Describe(content.Root)}, not an object"));
        }
        catch (UnreadableFileException exception)
        {
            return Failed(source.Path, NotReadable(source.Path, exception.Location, exception.Message));
        }
    }

    private static SpecReading Read(SpecSource source, MergedDocument merged, EquatableArray<LocationInfo> replaced, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticSink(merged.Find);
        diagnostics.Add(DiagnosticDescriptors.LoneSurrogate, replaced);
        if (!OverlayApplier.Apply(source, merged, diagnostics, cancellationToken))
        {
            return new SpecReading(null, diagnostics);
        }

        if (SpecVersion.FindProblem(merged.Root) is { } problem)
        {
            diagnostics.Add(NotSupported(source.Path, merged.Find(problem.Pointer), problem.Reason));
            return new SpecReading(null, diagnostics);
        }

        SpecVersion.ConvertNumber(merged.Root, diagnostics);
        var files = new ReferencedFiles(source, merged, diagnostics);
        try
        {
            DocumentBundle.Make(merged, files, cancellationToken);
        }
        catch (UnreadableFileException exception)
        {
            diagnostics.Add(NotReadable(exception.Location.FilePath, exception.Location, exception.Message));
            return new SpecReading(null, diagnostics);
        }

        PathItemReferences.Resolve(merged, cancellationToken);
        var problems = new ReferenceProblems(source, merged, files);
        var references = DocumentSanitizer.Run(merged, problems, diagnostics, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var document = Read(source.Path, merged.Root, diagnostics, cancellationToken);
        references.Restore();
        return new SpecReading(document is null ? null : new SpecDocument(document, merged, references.References, problems, source.Text!.Length + files.Length), diagnostics);
    }

    /// <summary>There is no document, so the only position is that of the error.</summary>
    private static SpecReading Failed(string path, DiagnosticInfo diagnostic)
    {
        var diagnostics = new DiagnosticSink(_ => LocationInfo.StartOf(path));
        diagnostics.Add(diagnostic);
        return new SpecReading(null, diagnostics);
    }

    /// <returns>The document, or <see langword="null"/> with an error in <paramref name="diagnostics"/>.</returns>
    private static OpenApiDocument? Read(string path, JsonObject root, DiagnosticSink diagnostics, CancellationToken cancellationToken)
    {
        ReadResult result;
        try
        {
            result = new OpenApiJsonReader().Read(root, s_location, s_settings);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The sanitizer has removed what the reader is known to throw on. Other exceptions are reported, without a location.
            diagnostics.Add(NotReadable(path, LocationInfo.StartOf(path), $"the OpenAPI reader failed with {exception.GetType().Name}: {exception.Message}"));
            return null;
        }

        if (result.Document is not { } document)
        {
            diagnostics.Add(NotSupported(path, LocationInfo.StartOf(path), string.Join(" ", result.Diagnostic?.Errors.Select(error => error.Message) ?? [])));
            return null;
        }

        var errors = new ReaderErrors(root, cancellationToken);
        foreach (var error in (result.Diagnostic?.Errors ?? []).Concat(result.Diagnostic?.Warnings ?? []))
        {
            if (errors.Locate(error) is var (pointer, message))
            {
                diagnostics.Add(DiagnosticDescriptors.InvalidDocument, pointer, message);
            }
        }

        Webhooks.ReadExtension(document);
        return document;
    }

    /// <summary>All rules except the one that walks through the whole document for each reference: <see cref="ReferenceCheck"/> replaces it.</summary>
    private static ValidationRuleSet Rules()
    {
        var rules = ValidationRuleSet.GetDefaultRuleSet();
        rules.Remove(nameof(OpenApiDocumentRules.OpenApiDocumentReferencesAreValid));
        return rules;
    }

    private static DiagnosticInfo NotReadable(string path, LocationInfo location, string reason)
        => DiagnosticInfo.Create(DiagnosticDescriptors.UnreadableDocument, location, Path.GetFileName(path), reason);

    private static DiagnosticInfo NotSupported(string path, LocationInfo location, string reason)
        => DiagnosticInfo.Create(DiagnosticDescriptors.UnsupportedDocument, location, Path.GetFileName(path), reason);
}
