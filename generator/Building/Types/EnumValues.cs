using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>Reads the values of a schema from <c>enum</c>, or from <c>const</c>, an enum of one value.</summary>
internal sealed class EnumValues(BuildContext context, SchemaReferences references)
{
    /// <summary>Cached, because each list is read many times.</summary>
    private readonly Dictionary<IOpenApiSchema, IReadOnlyList<JsonNode>> _lists = [];

    /// <summary>Caches the values as text, which each union compares.</summary>
    private readonly Dictionary<IReadOnlyList<JsonNode>, IReadOnlyList<string>> _texts = [];

    /// <summary>Returns whether a schema itself lists values and becomes an enum of strings: it has at least one string, and no type other than string.</summary>
    public static bool IsEnum(IOpenApiSchema schema)
        => (schema.Type is null || schema.Type.Value.HasFlag(JsonSchemaType.String))
            && (schema.Enum is { Count: > 0 } values
                ? values.Any(value => !SchemaValues.IsNull(value) && value.GetValueKind() == JsonValueKind.String)
                : schema.Const is not null && schema.Type is not null);

    /// <summary>Returns the values of a schema itself without <c>null</c>, which means that the value may be absent.</summary>
    public IReadOnlyList<JsonNode> ListOf(SchemaNode node)
    {
        if (node.Schema is OpenApiSchemaReference)
        {
            return [];
        }

        if (node.Schema is { Enum: null or { Count: 0 }, Const: null })
        {
            return [];
        }

        if (!_lists.TryGetValue(node.Schema, out var list))
        {
            // The reader library keeps a const as text, whatever its type.
            list = node.Schema.Enum is { Count: > 0 } values
                ? WithoutSpellings(node, [.. values.Where(value => !SchemaValues.IsNull(value))])
                : [context.Raw.FindMember(node.Pointer, "const") ?? JsonValue.Create(node.Schema.Const)!];
            _lists.Add(node.Schema, list);
        }

        return list;
    }

    /// <summary>Returns whether the values of a schema become an enum of strings. With the type string, mixed values do too.</summary>
    public bool IsOfStrings(SchemaNode node)
        => ListOf(node) is { Count: > 0 } values
            && (node.Type is { } types
                ? (types & ~JsonSchemaType.Null) == JsonSchemaType.String && values.Any(SchemaValues.IsString)
                : values.All(SchemaValues.IsString));

    /// <summary>Returns whether the values of a schema become an enum of integers.</summary>
    public bool IsOfIntegers(SchemaNode node)
        => ListOf(node) is { Count: > 0 } values
            && (node.Type is null || (node.Type & ~JsonSchemaType.Null) == JsonSchemaType.Integer)
            && values.All(value => JsonNumber.ToInt64(value) is not null);

    /// <summary>Returns the values of a property's schema, its own or those of the referenced enum, or <see langword="null"/> if it lists none.</summary>
    public IReadOnlyList<string>? Of(SchemaNode node)
    {
        if (NodesOf(node) is not { } values)
        {
            return null;
        }

        if (!_texts.TryGetValue(values, out var texts))
        {
            texts = [.. values.Select(SchemaValues.Text)];
            _texts.Add(values, texts);
        }

        return texts;
    }

    /// <summary>Returns the same values as <see cref="Of"/>, as JSON.</summary>
    public IReadOnlyList<JsonNode>? NodesOf(SchemaNode node)
    {
        if (references.Follow(node) is not { } target)
        {
            return null;
        }

        if (IsOfStrings(target) || IsOfIntegers(target) || ListOf(target) is { Count: > 0 } values && values.All(SchemaValues.IsBoolean))
        {
            return ListOf(target);
        }

        return references.FollowThroughWrappers(target) is { } inner && inner.Pointer != target.Pointer ? NodesOf(inner) : null;
    }

    /// <summary>
    /// Returns whether an enum is case-sensitive: the document lists values that differ only in case. If <c>x-enum-varnames</c> gives two of them the
    /// same name, they are spellings of one value, and the first is used.
    /// </summary>
    private IReadOnlyList<JsonNode> WithoutSpellings(SchemaNode node, IReadOnlyList<JsonNode> values)
    {
        if (values.Select(SchemaValues.Text).Distinct(StringComparer.OrdinalIgnoreCase).Count() == values.Count)
        {
            return values;
        }

        var names = context.Raw.FindMember(node.Pointer, ExtensionNames.EnumNames);
        var seen = new HashSet<(string Value, string? Name)>();
        return [.. values.Where((value, i) => NameOf(value, i) is not { } name || seen.Add((SchemaValues.Text(value).ToUpperInvariant(), SchemaValues.Text(name))))];

        JsonNode? NameOf(JsonNode value, int index) => names switch
        {
            JsonObject byValue => byValue[SchemaValues.Text(value)],
            JsonArray byPosition when byPosition.Count == values.Count => byPosition[index],
            _ => null,
        };
    }
}
