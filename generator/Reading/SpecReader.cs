using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading.Overlays;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Reads a document: its JSON, then its overlays onto that, then the result with Microsoft.OpenApi.</summary>
internal static class SpecReader
{
    /// <summary>Nothing but the given files is opened: no <c>$ref</c> to a file or an address is followed.</summary>
    private static readonly OpenApiReaderSettings s_settings = new() { LoadExternalRefs = false };

    /// <summary>What <c>OpenApiDocument.Parse</c> says a text without an address comes from.</summary>
    private static readonly Uri s_location = new(OpenApiConstants.BaseRegistryUri);

    public static SpecReading Read(SpecSource source, CancellationToken cancellationToken)
    {
        var file = new FilePositions(source.Path, source.Text!);
        try
        {
            var json = JsonFile.Read(source.Text!, file);
            return json is JsonObject root
                ? Read(source, new MergedDocument(root, file), root, cancellationToken)
                : Failed(file, NotSupported(source.Path, LocationInfo.StartOf(source.Path), $"its root is {JsonTree.Describe(json)}, not an object"));
        }
        catch (JsonFileException exception)
        {
            return Failed(file, NotReadable(source.Path, exception.Location, exception.Message));
        }
    }

    private static SpecReading Read(SpecSource source, MergedDocument merged, JsonObject root, CancellationToken cancellationToken)
    {
        var positions = new DocumentPositions(merged);
        var diagnostics = new DiagnosticSink(positions);
        var document = OverlayApplier.Apply(source, merged, diagnostics, cancellationToken)
            ? Read(source.Path, root, positions, diagnostics)
            : null;
        return new SpecReading(document is null ? null : new SpecDocument(document, root, positions), diagnostics);
    }

    /// <summary>There is no document, and so no positions but that of the mistake.</summary>
    private static SpecReading Failed(FilePositions file, DiagnosticInfo diagnostic)
    {
        var diagnostics = new DiagnosticSink(new DocumentPositions(new MergedDocument([], file)));
        diagnostics.Add(diagnostic);
        return new SpecReading(null, diagnostics);
    }

    /// <returns>The document, or <see langword="null"/> with an error in <paramref name="diagnostics"/>.</returns>
    private static OpenApiDocument? Read(string path, JsonObject root, DocumentPositions positions, DiagnosticSink diagnostics)
    {
        ReadResult result;
        try
        {
            result = new OpenApiJsonReader().Read(root, s_location, s_settings);
        }
        catch (OpenApiUnsupportedSpecVersionException exception)
        {
            diagnostics.Add(NotSupported(path, positions.Find("#/openapi"), exception.Message));
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The reader throws many kinds of exceptions on documents whose values have unexpected JSON types.
            diagnostics.Add(NotReadable(path, LocationInfo.StartOf(path), $"the OpenAPI reader failed with {exception.GetType().Name}: {exception.Message}"));
            return null;
        }

        if (result.Document is not { } document)
        {
            diagnostics.Add(NotSupported(path, LocationInfo.StartOf(path), string.Join(" ", result.Diagnostic?.Errors.Select(error => error.Message) ?? [])));
            return null;
        }

        if (result.Diagnostic?.SpecificationVersion is not (OpenApiSpecVersion.OpenApi3_0 or OpenApiSpecVersion.OpenApi3_1))
        {
            var version = result.Diagnostic?.SpecificationVersion == OpenApiSpecVersion.OpenApi2_0
                ? "it is Swagger 2.0; convert it to OpenAPI 3 first"
                : "its version isn't supported";
            diagnostics.Add(NotSupported(path, positions.Find(root.ContainsKey("swagger") ? "#/swagger" : "#/openapi"), version));
            return null;
        }

        foreach (var error in result.Diagnostic.Errors.Concat(result.Diagnostic.Warnings))
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidDocument, error.Pointer ?? DocumentPointer.Root, error.Message);
        }

        return document;
    }

    private static DiagnosticInfo NotReadable(string path, LocationInfo location, string reason)
        => DiagnosticInfo.Create(DiagnosticDescriptors.NotReadable, location, Path.GetFileName(path), reason);

    private static DiagnosticInfo NotSupported(string path, LocationInfo location, string reason)
        => DiagnosticInfo.Create(DiagnosticDescriptors.NotSupportedDocument, location, Path.GetFileName(path), reason);
}
