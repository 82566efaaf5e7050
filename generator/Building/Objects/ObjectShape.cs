using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Objects;

/// <summary>Represents an object schema with a flattened <c>allOf</c>.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, List<SchemaNode>> _byName = [];
    private readonly Dictionary<string, List<SchemaNode>> _ofVariants = [];
    private readonly List<string> _names = [];

    /// <summary>Gets the names of the properties, in the order of their first declaration.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Gets the names of the required properties.</summary>
    public HashSet<string> Required { get; } = [];

    /// <summary>Gets the schema of additional properties; the narrowest if there are several.</summary>
    public SchemaNode? AdditionalProperties { get; set; }

    /// <summary>
    /// Gets the schemas of a property: later ones narrow the earlier ones. Empty for an unknown property. Schemas of variants do not constrain the other
    /// variants, so they are used only if the object itself does not declare the property.
    /// </summary>
    public List<SchemaNode> this[string name]
        => _byName.TryGetValue(name, out var nodes) || _ofVariants.TryGetValue(name, out nodes) ? nodes : [];

    /// <summary>Returns whether only variants of a union declare a property, and several do.</summary>
    public bool IsOfVariants(string name) => !_byName.ContainsKey(name) && this[name].Count > 1;

    /// <summary>Returns whether a property occurs in both directions: a <c>writeOnly</c> property is absent from responses.</summary>
    public bool RequiresEverywhere(string name) => Required.Contains(name) && this[name].TrueForAll(node => !node.Schema.WriteOnly);

    public void Add(string name, SchemaNode node, bool ofVariant)
    {
        if (!_byName.ContainsKey(name) && !_ofVariants.ContainsKey(name))
        {
            _names.Add(name);
        }

        var byName = ofVariant ? _ofVariants : _byName;
        (byName.TryGetValue(name, out var nodes) ? nodes : byName[name] = []).Add(node);
    }
}
