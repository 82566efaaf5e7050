using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Checks that a document has a supported version, before anything else is read.</summary>
internal static class SpecVersion
{
    private const string Keyword = "openapi";
    private const string SwaggerKeyword = "swagger";

    /// <summary>The problem with the version and its location; <see langword="null"/> for a supported version.</summary>
    public static (string Pointer, string Reason)? FindProblem(JsonObject root)
    {
        if (root.TryGetPropertyValue(Keyword, out var value))
        {
            var pointer = DocumentPointer.Append(DocumentPointer.Root, Keyword);
            return TextOf(value) is not { } version ? (pointer, $"its version is {JsonTree.Describe(value)}, not a string such as \"3.0.3\"")
                : IsRead(version) ? null
                : (pointer, $"its version is '{version}', which is not supported");
        }

        return root.ContainsKey(SwaggerKeyword)
            ? (DocumentPointer.Append(DocumentPointer.Root, SwaggerKeyword), "it is a Swagger 2.0 document; convert it to OpenAPI 3.0, for example with 'npx swagger2openapi'")
            : (DocumentPointer.Root, "it has no 'openapi' field with a version such as \"3.0.3\"");
    }

    /// <summary>Replaces a version that is a number by its text, and reports it: converters from YAML write <c>3.0</c>.</summary>
    public static void ConvertNumber(JsonObject root, DiagnosticSink diagnostics)
    {
        if (root[Keyword] is { } value && value.GetValueKind() == JsonValueKind.Number)
        {
            var pointer = DocumentPointer.Append(DocumentPointer.Root, Keyword);
            diagnostics.Add(DiagnosticDescriptors.InvalidDocument, pointer, $"'{pointer}' is a number, not a string; it is converted to a string");
            root[Keyword] = TextOf(value);
        }
    }

    /// <summary>Returns whether a document is OpenAPI 3.0. Later versions use JSON Schema.</summary>
    public static bool Is30(JsonObject root) => root[Keyword] is JsonValue value && value.TryGetValue<string>(out var version) && Is(version, "3.0");

    private static string? TextOf(JsonNode? value)
        => value?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private static bool IsRead(string version) => Is(version, "3.0") || Is(version, "3.1");

    private static bool Is(string version, string minor) => version == minor || version.StartsWith(minor + ".", StringComparison.Ordinal);
}
