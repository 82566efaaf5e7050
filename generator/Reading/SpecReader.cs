using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Reads the text of a document with Microsoft.OpenApi and says what is wrong with it.</summary>
internal static class SpecReader
{
    /// <summary>Nothing but the given text is opened: no <c>$ref</c> to a file or an address is followed.</summary>
    private static readonly OpenApiReaderSettings s_settings = new() { LoadExternalRefs = false };

    /// <returns>The document, or <see langword="null"/> with an error in <paramref name="diagnostics"/>.</returns>
    public static OpenApiDocument? Read(string path, SourceText text, DocumentPositions positions, DiagnosticSink diagnostics)
    {
        if (text.Length == 0 || string.IsNullOrWhiteSpace(text.ToString()))
        {
            diagnostics.Add(NotReadable(path, LocationInfo.StartOf(path), "the file is empty"));
            return null;
        }

        var content = text.ToString();
        if (!IsJsonObject(path, content, positions, diagnostics))
        {
            return null;
        }

        ReadResult result;
        try
        {
            result = OpenApiDocument.Parse(content, OpenApiConstants.Json, s_settings);
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
            diagnostics.Add(NotSupported(path, positions.Find(positions.Contains("#/swagger") ? "#/swagger" : "#/openapi"), version));
            return null;
        }

        foreach (var error in result.Diagnostic.Errors.Concat(result.Diagnostic.Warnings))
        {
            diagnostics.Add(DiagnosticDescriptors.InvalidDocument, error.Pointer ?? DocumentPointer.Root, error.Message);
        }

        return document;
    }

    /// <summary>JSON errors are looked for before the OpenAPI reader runs, since it loses their lines.</summary>
    private static bool IsJsonObject(string path, string content, DocumentPositions positions, DiagnosticSink diagnostics)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return true;
            }

            diagnostics.Add(NotSupported(path, LocationInfo.StartOf(path), $"its root is {Describe(json.RootElement.ValueKind)}, not an object"));
        }
        catch (JsonException exception)
        {
            var location = positions.At(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            diagnostics.Add(NotReadable(path, location, $"it isn't valid JSON: {WithoutPosition(exception.Message)}"));
        }

        return false;
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a literal",
    };

    /// <summary>The diagnostic's own location says it, counted from 1 as editors do.</summary>
    private static string WithoutPosition(string message)
    {
        var position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? message : message.Substring(0, position);
    }

    private static DiagnosticInfo NotReadable(string path, LocationInfo location, string reason)
        => DiagnosticInfo.Create(DiagnosticDescriptors.NotReadable, location, Path.GetFileName(path), reason);

    private static DiagnosticInfo NotSupported(string path, LocationInfo location, string reason)
        => DiagnosticInfo.Create(DiagnosticDescriptors.NotSupportedDocument, location, Path.GetFileName(path), reason);
}
