using System.Diagnostics.CodeAnalysis;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>Follows <c>$ref</c> within the document.</summary>
internal sealed class SchemaReferences(OpenApiDocument document)
{
    public const string ComponentPrefix = "#/components/schemas/";

    private const int MaxChain = 100;

    /// <summary>The components that were referred to, each with its pointer, which is asked for at every reference.</summary>
    private readonly Dictionary<string, SchemaNode> _components = [];

    /// <summary>The schema behind a chain of references; <see langword="null"/> if the chain leads nowhere or in a circle.</summary>
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

    /// <summary>As <see cref="Follow"/>, and through schemas that only wrap another one.</summary>
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

    /// <summary>The name of the component that a reference names directly.</summary>
    public bool TryGetComponent(IOpenApiSchema schema, [NotNullWhen(true)] out string? id)
    {
        id = (schema as OpenApiSchemaReference)?.Reference is { IsExternal: false } reference ? reference.Id : null;
        return id is not null && document.Components?.Schemas?.ContainsKey(id) == true;
    }

    /// <summary>A reference to a component schema, where nothing in the document refers to it.</summary>
    public SchemaNode ReferenceTo(string component) => new(new OpenApiSchemaReference(component, document), PointerTo(component));

    /// <summary>The name of the component schema at a pointer; <see langword="null"/> for a schema within one or elsewhere.</summary>
    public static string? ComponentAt(string pointer)
        => pointer.StartsWith(ComponentPrefix, StringComparison.Ordinal) && pointer.IndexOf('/', ComponentPrefix.Length) < 0
            ? DocumentPointer.Unescape(pointer.Substring(ComponentPrefix.Length))
            : null;

    /// <summary>The name of the component schema that a schema stands in; <see langword="null"/> if it stands in none.</summary>
    public static string? ComponentAround(string pointer)
        => pointer.StartsWith(ComponentPrefix, StringComparison.Ordinal) && pointer.IndexOf('/', ComponentPrefix.Length) is > 0 and var end
            ? ComponentAt(pointer.Substring(0, end))
            : null;

    /// <summary>Where a component schema stands.</summary>
    public static string PointerTo(string component) => DocumentPointer.Append("#/components/schemas", component);

    public static string Describe(OpenApiSchemaReference reference)
        => reference.Reference.ReferenceV3 ?? reference.Reference.Id ?? string.Empty;

    /// <summary>The component that a key of a discriminator's mapping leads to, by reference or by its mere name, which the reader library takes for a file.</summary>
    public static string? MappedComponent(OpenApiSchemaReference target)
        => target.Reference is { Id: { } id } reference && (!reference.IsExternal || reference.ExternalResource == id) ? id : null;

    /// <summary>The schema that a reference names, which may be a reference itself.</summary>
    public SchemaNode? Step(OpenApiSchemaReference reference)
    {
        // References into schemas have become components when the document was read: any other leads to no schema.
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
