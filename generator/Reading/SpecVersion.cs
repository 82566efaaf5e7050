using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Finds out whether a document is of a version that is read, before anything else of it is looked at.</summary>
internal static class SpecVersion
{
    private const string Keyword = "openapi";
    private const string SwaggerKeyword = "swagger";

    /// <summary>What is wrong with the version and where; <see langword="null"/> if it is one that is read.</summary>
    public static (string Pointer, string Reason)? FindProblem(JsonObject root)
    {
        if (root.TryGetPropertyValue(Keyword, out var value))
        {
            var pointer = DocumentPointer.Append(DocumentPointer.Root, Keyword);
            return value?.GetValueKind() != JsonValueKind.String
                ? (pointer, $"its version is {JsonTree.Describe(value)}, not a string such as \"3.0.3\"")
                : IsRead(value.GetValue<string>()) ? null : (pointer, $"its version is '{value.GetValue<string>()}', which is not supported");
        }

        return root.ContainsKey(SwaggerKeyword)
            ? (DocumentPointer.Append(DocumentPointer.Root, SwaggerKeyword), "it is a Swagger 2.0 document; convert it to OpenAPI 3 first")
            : (DocumentPointer.Root, "it has no 'openapi' field with a version such as \"3.0.3\"");
    }

    /// <summary>Whether a document is OpenAPI 3.0. The schemas of later versions are those of JSON Schema.</summary>
    public static bool Is30(JsonObject root) => root[Keyword] is JsonValue value && value.TryGetValue<string>(out var version) && Is(version, "3.0");

    private static bool IsRead(string version) => Is(version, "3.0") || Is(version, "3.1");

    private static bool Is(string version, string minor) => version == minor || version.StartsWith(minor + ".", StringComparison.Ordinal);
}
