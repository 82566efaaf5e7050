using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// Reads the keys of the document's discriminators: <c>ttsCalloutRequest</c> is the variant with <c>method</c> <c>ttsCallout</c>. That property therefore
/// has a fixed value, required or not.
/// </summary>
internal sealed class DiscriminatorKeys
{
    private readonly Dictionary<(string Component, string Property), HashSet<string>> _keys = [];
    private readonly HashSet<string> _properties = [];

    public DiscriminatorKeys(OpenApiDocument document, SchemaReferences references, Inheritance inheritance)
    {
        foreach (var schema in document.Components?.Schemas?.Values ?? Enumerable.Empty<IOpenApiSchema>())
        {
            if (schema is null or OpenApiSchemaReference)
            {
                continue;
            }

            var variants = schema.OneOf is { Count: > 0 } ? schema.OneOf : schema.AnyOf ?? [];
            if (variants.Count == 0)
            {
                continue;
            }

            Add(schema, variants.Select(variant => references.TryGetComponent(variant, out var id) ? id : null).OfType<string>());
        }

        foreach (var (id, variants) in inheritance.Bases)
        {
            Add(document.Components!.Schemas![id], variants);
        }
    }

    /// <summary>Returns the only key under which every union finds the component at a pointer, if there is exactly one.</summary>
    public string? SingleKey(string pointer, string property)
        => _properties.Contains(property) && SchemaReferences.ComponentAt(pointer) is { } component && _keys.TryGetValue((component, property), out var keys) && keys.Count == 1 ? keys.First() : null;

    /// <summary>A variant without a key in the mapping is selected by its name, unless it is the default variant.</summary>
    private void Add(IOpenApiSchema union, IEnumerable<string> variants)
    {
        if (union.Discriminator is not { PropertyName: { } property } discriminator)
        {
            return;
        }

        var mapped = new HashSet<string>();
        foreach (var entry in discriminator.Mapping ?? Enumerable.Empty<KeyValuePair<string, OpenApiSchemaReference>>())
        {
            if (SchemaReferences.MappedComponent(entry.Value) is { } component)
            {
                mapped.Add(component);
                Add(component, property, entry.Key);
            }
        }

        var fallback = DefaultMapping.Of(union);
        foreach (var variant in variants.Where(variant => variant != fallback && !mapped.Contains(variant)))
        {
            Add(variant, property, variant);
        }
    }

    private void Add(string component, string property, string key)
    {
        if (!_keys.TryGetValue((component, property), out var keys))
        {
            _properties.Add(property);
            _keys.Add((component, property), keys = new(StringComparer.OrdinalIgnoreCase));
        }

        keys.Add(key);
    }
}
