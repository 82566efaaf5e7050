using System.Text.Json;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates <c>type</c>: one, or several in OpenAPI 3.1.</summary>
internal static class TypeKeyword
{
    public static bool Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        if (!schema.TryGet("type", out var type))
        {
            return true;
        }

        IReadOnlyList<string> names = type.Text is { } name ? [name] : validator.Is31 ? [.. type.Items.Select(item => item.Text).OfType<string>()] : [];
        if (names.Count == 0 || names.Any(candidate => Is(value, candidate)))
        {
            return true;
        }

        outcome.Add(FindingKind.Type, value, $"{ValueText.Of(value)} is not {string.Join(" or ", names.Select(WithArticle))}");
        return false;
    }

    /// <remarks>Every value matches a type that JSON Schema does not define, such as <c>file</c>.</remarks>
    private static bool Is(LocatedValue value, string type) => type switch
    {
        "string" => value.Kind == JsonValueKind.String,
        "number" => value.Kind == JsonValueKind.Number,
        "integer" => value.Kind == JsonValueKind.Number && JsonNumber.IsInteger(value.Node!),
        "boolean" => value.Kind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.Kind == JsonValueKind.Array,
        "object" => value.Kind == JsonValueKind.Object,
        "null" => value.Kind == JsonValueKind.Null,
        _ => true,
    };

    private static string WithArticle(string type) => type switch
    {
        "null" => type,
        "integer" or "array" or "object" => "an " + type,
        _ => "a " + type,
    };
}
