namespace Sinch.Voice.Generator.Building;

/// <summary>An object schema with its <c>allOf</c> flattened.</summary>
internal sealed class ObjectShape
{
    private readonly Dictionary<string, List<SchemaNode>> _byName = [];
    private readonly List<string> _names = [];

    /// <summary>The names of the properties, in the order in which they are described first.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The names of the required properties.</summary>
    public HashSet<string> Required { get; } = [];

    /// <summary>The schemas that describe a property: later ones narrow the earlier ones. Empty for a property that isn't there.</summary>
    public IReadOnlyList<SchemaNode> this[string name] => _byName.TryGetValue(name, out var nodes) ? nodes : [];

    public void Add(string name, SchemaNode node)
    {
        if (!_byName.TryGetValue(name, out var nodes))
        {
            _byName.Add(name, nodes = []);
            _names.Add(name);
        }

        nodes.Add(node);
    }
}
