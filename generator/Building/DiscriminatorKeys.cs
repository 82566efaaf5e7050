using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// What the document's discriminators say of the variants: that <c>ttsCalloutRequest</c> is the one whose <c>method</c> is
/// <c>ttsCallout</c>. It makes that property one with a fixed value, required or not.
/// </summary>
internal sealed class DiscriminatorKeys
{
    private readonly Dictionary<(string Component, string Property), HashSet<string>> _keys = [];

    public DiscriminatorKeys(OpenApiDocument document)
    {
        foreach (var schema in document.Components?.Schemas?.Values ?? Enumerable.Empty<IOpenApiSchema>())
        {
            if (schema is OpenApiSchemaReference
                || schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 }
                || schema.Discriminator is not { PropertyName: { } property, Mapping: { } mapping })
            {
                continue;
            }

            foreach (var entry in mapping)
            {
                if (SchemaReferences.MappedComponent(entry.Value) is { } component)
                {
                    Add(component, property, entry.Key);
                }
            }
        }
    }

    /// <summary>The one key under which every union finds the component, if there is just one.</summary>
    public string? SingleKey(string? component, string property)
        => component is not null && _keys.TryGetValue((component, property), out var keys) && keys.Count == 1 ? keys.First() : null;

    private void Add(string component, string property, string key)
    {
        if (!_keys.TryGetValue((component, property), out var keys))
        {
            _keys.Add((component, property), keys = new(StringComparer.OrdinalIgnoreCase));
        }

        keys.Add(key);
    }
}
