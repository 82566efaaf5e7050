using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Finds the parts of a document that members are generated from, as JSON pointers.</summary>
internal sealed class DocumentSchemas(SpecDocument document)
{
    private readonly SchemaReferences _references = new(document.Document);

    /// <summary>Gets the document as plain JSON, for parts that are not schemas.</summary>
    public OpenApiDocument Document { get; } = document.Document;

    /// <summary>Returns whether the file has a value at <paramref name="pointer"/>.</summary>
    public bool Contains(string pointer) => document.Json.Contains(pointer);

    /// <summary>Returns the first of several pointers that exists in the file, or the last one.</summary>
    public string FirstOf(params string[] pointers) => Array.Find(pointers, Contains) ?? pointers[pointers.Length - 1];

    /// <summary>Finds a property of an object schema, its own or an inherited one, or else the schema itself.</summary>
    public string Property(string schemaPointer, string wireName)
        => (Find(schemaPointer) is { } node ? FindProperty(node, wireName) : null)
            ?? FirstOf(DocumentPointer.Append(schemaPointer, "properties", wireName), schemaPointer);

    /// <summary>Finds a value of an enum.</summary>
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

    /// <summary>Finds the variant of a union that refers to a schema, or is it.</summary>
    public string? Variant(string unionPointer, string schemaPointer)
        => Find(unionPointer) is { } union
            ? union.OneOf.Concat(union.AnyOf)
                .Where(variant => _references.FollowThroughWrappers(variant)?.Pointer == schemaPointer)
                .Select(variant => variant.Pointer)
                .FirstOrDefault()
            : null;

    /// <summary>Siblings of <c>allOf</c> narrow its parts, and later parts narrow earlier ones: the narrowest is used.</summary>
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

    /// <summary>Returns the schema at a pointer into the component schemas. Schemas in operations need no search.</summary>
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
