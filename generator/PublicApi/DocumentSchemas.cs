using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Finds the parts of a document that members come from, each as a JSON pointer.</summary>
internal sealed class DocumentSchemas(SpecDocument document)
{
    private readonly SchemaReferences _references = new(document.Document);

    /// <summary>The document itself, for what isn't a schema.</summary>
    public OpenApiDocument Document { get; } = document.Document;

    /// <summary>Whether the file has something at <paramref name="pointer"/>.</summary>
    public bool Contains(string pointer) => document.Json.Contains(pointer);

    /// <summary>The first of the pointers that the file has; the last one if it has none.</summary>
    public string FirstOf(params string[] pointers) => Array.Find(pointers, Contains) ?? pointers[pointers.Length - 1];

    /// <summary>A property of an object schema, its own or one that <c>allOf</c> brings; the schema itself if there is no telling.</summary>
    public string Property(string schemaPointer, string wireName)
        => (Find(schemaPointer) is { } node ? FindProperty(node, wireName) : null)
            ?? FirstOf(DocumentPointer.Append(schemaPointer, "properties", wireName), schemaPointer);

    /// <summary>A value of an enum.</summary>
    public string EnumValue(string schemaPointer, string value)
    {
        var values = Find(schemaPointer)?.Schema.Enum;
        for (var i = 0; i < values?.Count; i++)
        {
            if (values[i] is { } candidate && SchemaValues.Text(candidate) == value)
            {
                return DocumentPointer.Append(DocumentPointer.Append(schemaPointer, "enum"), i);
            }
        }

        return schemaPointer;
    }

    /// <summary>The alternative of a union that refers to a schema, or is one.</summary>
    public string? Alternative(string unionPointer, string schemaPointer)
        => Find(unionPointer) is { } union
            ? union.OneOf.Concat(union.AnyOf)
                .Where(alternative => _references.FollowThroughWrappers(alternative)?.Pointer == schemaPointer)
                .Select(alternative => alternative.Pointer)
                .FirstOrDefault()
            : null;

    /// <summary>What stands beside <c>allOf</c> narrows what <c>allOf</c> brings, and a later part an earlier one: the narrowest counts.</summary>
    private string? FindProperty(SchemaNode root, string wireName)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<SchemaNode>([root]);
        while (pending.Count > 0)
        {
            if (_references.Follow(pending.Pop()) is not { } schema || !seen.Add(schema.Pointer))
            {
                continue;
            }

            if (schema.Schema.Properties?.ContainsKey(wireName) == true)
            {
                return DocumentPointer.Append(schema.Pointer, "properties", wireName);
            }

            foreach (var part in schema.AllOf)
            {
                pending.Push(part);
            }
        }

        return null;
    }

    /// <summary>The schema at a pointer into the component schemas. One that stands in an operation has nothing that only a walk would find.</summary>
    private SchemaNode? Find(string pointer)
    {
        if (!pointer.StartsWith(SchemaReferences.ComponentPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        var tokens = pointer.Substring(SchemaReferences.ComponentPrefix.Length).Split('/').Select(DocumentPointer.Unescape).ToList();
        if (Document.Components?.Schemas?.TryGetValue(tokens[0], out var component) != true)
        {
            return null;
        }

        SchemaNode? node = new SchemaNode(component!, SchemaReferences.PointerTo(tokens[0]));
        for (var i = 1; i < tokens.Count && node is { } current; i++)
        {
            node = tokens[i] switch
            {
                "items" => current.Items,
                "additionalProperties" => current.AdditionalProperties,
                ContentKeywords.Schema or ContentKeywords.Schema30 => current.ContentSchema(tokens[i]),
                "properties" when ++i < tokens.Count => current.Properties.Where(property => property.Key == tokens[i]).Select(property => (SchemaNode?)property.Value).FirstOrDefault(),
                "allOf" when ++i < tokens.Count => At(current.AllOf, tokens[i]),
                "oneOf" when ++i < tokens.Count => At(current.OneOf, tokens[i]),
                "anyOf" when ++i < tokens.Count => At(current.AnyOf, tokens[i]),
                _ => null,
            };
        }

        return node;
    }

    private static SchemaNode? At(IEnumerable<SchemaNode> nodes, string token)
        => nodes.ToList() is var all && DocumentPointer.IndexOf(token, all.Count) is { } index ? all[index] : null;
}
