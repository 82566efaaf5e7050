using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Objects;

/// <summary>An object schema with its <c>allOf</c> flattened.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, List<SchemaNode>> _byName = [];
    private readonly Dictionary<string, List<SchemaNode>> _ofVariants = [];
    private readonly List<string> _names = [];

    /// <summary>The names of the properties, in the order in which they are described first.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The names of the required properties.</summary>
    public HashSet<string> Required { get; } = [];

    /// <summary>The schema of further properties; the narrowest if there are several.</summary>
    public SchemaNode? AdditionalProperties { get; set; }

    /// <summary>
    /// The schemas that describe a property: later ones narrow the earlier ones. Empty for a property that isn't there. Those of variants
    /// say nothing of the others, so they count only where the object itself doesn't describe the property.
    /// </summary>
    public List<SchemaNode> this[string name]
        => _byName.TryGetValue(name, out var nodes) || _ofVariants.TryGetValue(name, out nodes) ? nodes : [];

    /// <summary>Whether a property is described by several variants of a union and by nothing else.</summary>
    public bool IsOfVariants(string name) => !_byName.ContainsKey(name) && this[name].Count > 1;

    /// <summary>Whether a property is there whatever direction the object goes in: what is only ever written isn't in a response.</summary>
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
