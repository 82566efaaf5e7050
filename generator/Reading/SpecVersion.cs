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

    /// <summary>Returns the version of a document without a problem.</summary>
    public static OpenApiVersion Of(JsonObject root) => TextOf(root[Keyword]) switch
    {
        { } version when Is(version, "3.0") => OpenApiVersion.OpenApi30,
        { } version when Is(version, "3.1") => OpenApiVersion.OpenApi31,
        _ => OpenApiVersion.OpenApi32,
    };

    private static string? TextOf(JsonNode? value)
        => value?.GetValueKind() is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private static bool IsRead(string version) => Is(version, "3.0") || Is(version, "3.1") || Is(version, "3.2");

    private static bool Is(string version, string minor) => version == minor || version.StartsWith(minor + ".", StringComparison.Ordinal);
}

/// <summary>Specifies a version of OpenAPI, in ascending order.</summary>
internal enum OpenApiVersion
{
    OpenApi30,

    /// <summary>Schemas are JSON Schema from here on.</summary>
    OpenApi31,

    OpenApi32,
}
