using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>Represents a schema and its location.</summary>
internal readonly record struct SchemaNode(IOpenApiSchema Schema, string Pointer)
{
    /// <summary>The parts of a schema that was merged from several locations: each has its own location.</summary>
    public IReadOnlyList<SchemaNode>? Parts { get; init; }

    public IEnumerable<SchemaNode> AllOf => Parts ?? Children(Schema.AllOf, "allOf");

    public IEnumerable<SchemaNode> OneOf => Children(Schema.OneOf, "oneOf");

    public IEnumerable<SchemaNode> AnyOf => Children(Schema.AnyOf, "anyOf");

    public SchemaNode? Items => Child(Schema.Items, "items");

    public SchemaNode? AdditionalProperties => Child(Schema.AdditionalProperties, "additionalProperties");

    /// <summary>The schema of what a string holds.</summary>
    /// <param name="keyword">The name that the keyword has in the document.</param>
    public SchemaNode? ContentSchema(string keyword) => Child((Schema as OpenApiSchema)?.ContentSchema, keyword);

    public IEnumerable<KeyValuePair<string, SchemaNode>> Properties
        => Schema.Properties is { Count: > 0 } properties ? Children(properties, DocumentPointer.Append(Pointer, "properties")) : [];

    /// <summary>Gets the JSON types of this schema; <see langword="null"/> if it has none.</summary>
    public JsonSchemaType? Type => SchemaTypes.Of(Schema);

    /// <summary>Gets whether this schema only wraps another one: <c>{ "allOf": [ … ] }</c>, perhaps with a description.</summary>
    public bool IsWrapper
        => Schema is not OpenApiSchemaReference
            && Schema.AllOf is { Count: 1 }
            && Schema.Properties is null or { Count: 0 }
            && Schema.Enum is null or { Count: 0 }
            && Schema.OneOf is null or { Count: 0 }
            && Schema.AnyOf is null or { Count: 0 };

    /// <summary>Gets whether this schema has no type: it only describes, or has no keyword at all.</summary>
    public bool IsSilent => !SaysKind && Schema.Required is null or { Count: 0 } && Schema.Not is null;

    /// <summary>Gets whether this schema only constrains another one: <c>{ "required": [ "a" ] }</c>.</summary>
    public bool IsConstraint => !SaysKind && !IsSilent;

    /// <summary>Gets whether this schema, apart from <c>oneOf</c> and <c>anyOf</c>, declares members of an object.</summary>
    public bool HasMembers => (Schema.Properties is { Count: > 0 } && AllowsObject) || Schema.AllOf is { Count: > 0 };

    /// <summary>Gets whether a value may be an object: members do not apply to a string.</summary>
    public bool AllowsObject => Type is not { } types || types.HasFlag(JsonSchemaType.Object);

    private bool SaysKind
        => Schema is OpenApiSchemaReference
            || (Type & ~JsonSchemaType.Null) is not null and not 0
            || Schema.Enum is { Count: > 0 } || Schema.Const is not null
            || Schema.AllOf is { Count: > 0 } || Schema.OneOf is { Count: > 0 } || Schema.AnyOf is { Count: > 0 }
            || Schema.Properties is { Count: > 0 } || Schema.PatternProperties is { Count: > 0 }
            || Schema.Items is not null || Schema.AdditionalProperties is not null;

    /// <summary>The schema alone, because pointers are long and few schemas have several locations.</summary>
    public override int GetHashCode() => Schema?.GetHashCode() ?? 0;

    private SchemaNode? Child(IOpenApiSchema? child, string keyword)
        => child is null ? null : new SchemaNode(child, DocumentPointer.Append(Pointer, keyword));

    /// <summary>Most schemas have none, so nothing is allocated.</summary>
    private IEnumerable<SchemaNode> Children(IList<IOpenApiSchema>? children, string keyword)
        => children is { Count: > 0 } ? Children(children, DocumentPointer.Append(Pointer, keyword), children.Count) : [];

    private static IEnumerable<SchemaNode> Children(IList<IOpenApiSchema> children, string pointer, int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new SchemaNode(children[i], DocumentPointer.Append(pointer, i));
        }
    }

    private static IEnumerable<KeyValuePair<string, SchemaNode>> Children(IDictionary<string, IOpenApiSchema> children, string pointer)
    {
        foreach (var child in children)
        {
            yield return new(child.Key, new SchemaNode(child.Value, DocumentPointer.Append(pointer, child.Key)));
        }
    }
}
