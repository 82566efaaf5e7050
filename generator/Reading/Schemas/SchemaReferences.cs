using System.Diagnostics.CodeAnalysis;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>Resolves <c>$ref</c> within the document.</summary>
internal sealed class SchemaReferences(OpenApiDocument document)
{
    public const string ComponentPrefix = "#/components/schemas/";

    private const int MaxChain = 100;

    /// <summary>Caches the resolved components with their pointers.</summary>
    private readonly Dictionary<string, SchemaNode> _components = [];

    /// <summary>Returns the schema at the end of a chain of references, or <see langword="null"/> if the chain has no end.</summary>
    public SchemaNode? Follow(SchemaNode node)
    {
        for (var hops = 0; node.Schema is OpenApiSchemaReference reference; hops++)
        {
            if (hops == MaxChain || Step(reference) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    /// <summary>Resolves a schema like <see cref="Follow"/>, and also through schemas that only wrap another one.</summary>
    public SchemaNode? FollowThroughWrappers(SchemaNode node)
    {
        var current = Follow(node);
        for (var hops = 0; current is { IsWrapper: true } wrapper; hops++)
        {
            if (hops == MaxChain)
            {
                return null;
            }

            current = Follow(wrapper.AllOf.First());
        }

        return current;
    }

    /// <summary>Returns the name of the component that a reference names directly.</summary>
    public bool TryGetComponent(IOpenApiSchema schema, [NotNullWhen(true)] out string? id)
    {
        id = (schema as OpenApiSchemaReference)?.Reference is { IsExternal: false } reference ? reference.Id : null;
        return id is not null && document.Components?.Schemas?.ContainsKey(id) == true;
    }

    /// <summary>Creates a reference to a component schema.</summary>
    public SchemaNode ReferenceTo(string component) => new(new OpenApiSchemaReference(component, document), PointerTo(component));

    /// <summary>Returns the name of the component schema at a pointer; <see langword="null"/> for a nested schema.</summary>
    public static string? ComponentAt(string pointer)
        => pointer.StartsWith(ComponentPrefix, StringComparison.Ordinal) && pointer.IndexOf('/', ComponentPrefix.Length) < 0
            ? DocumentPointer.Unescape(pointer.Substring(ComponentPrefix.Length))
            : null;

    /// <summary>Returns the name of the component schema that contains a schema, or <see langword="null"/>.</summary>
    public static string? ComponentAround(string pointer)
        => pointer.StartsWith(ComponentPrefix, StringComparison.Ordinal) && pointer.IndexOf('/', ComponentPrefix.Length) is > 0 and var end
            ? ComponentAt(pointer.Substring(0, end))
            : null;

    /// <summary>Returns the pointer of a component schema.</summary>
    public static string PointerTo(string component) => DocumentPointer.Append("#/components/schemas", component);

    public static string Describe(OpenApiSchemaReference reference)
        => reference.Reference.ReferenceV3 ?? reference.Reference.Id ?? string.Empty;

    /// <summary>Returns the component that a key of a mapping refers to, by reference or by name. The reader library takes a plain name for a file.</summary>
    public static string? MappedComponent(OpenApiSchemaReference target)
        => target.Reference is { Id: { } id } reference && (!reference.IsExternal || reference.ExternalResource == id) ? id : null;

    /// <summary>Returns the schema that a reference names, which may be a reference itself.</summary>
    public SchemaNode? Step(OpenApiSchemaReference reference)
    {
        // References into schemas became components when the document was read, so any other leads to no schema.
        if (reference.Reference is not { IsExternal: false, Id: { } id })
        {
            return null;
        }

        if (!_components.TryGetValue(id, out var component))
        {
            if (document.Components?.Schemas?.TryGetValue(id, out var schema) != true)
            {
                return null;
            }

            component = new SchemaNode(schema!, PointerTo(id));
            _components.Add(id, component);
        }

        return component;
    }
}
