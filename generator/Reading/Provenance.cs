using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Records the origins of values that are not at their original location.</summary>
/// <remarks>
/// Only differences are recorded, by container: a value without a record has the same origin as its siblings, under its name or index in the container's
/// origin. Values cannot be the key, because JSON <c>null</c> has no node.
/// </remarks>
internal sealed class Provenance
{
    private readonly Dictionary<JsonObject, Dictionary<string, Origin>> _members = [];
    private readonly Dictionary<JsonArray, List<ElementOrigin>> _elements = [];

    public Origin OfMember(JsonObject container, Origin origin, string name)
        => _members.TryGetValue(container, out var members) && members.TryGetValue(name, out var member) ? member : origin.Member(name);

    public Origin OfElement(JsonArray container, Origin origin, int index)
        => _elements.TryGetValue(container, out var elements)
            ? elements[index].Other ?? origin.Element(elements[index].Index)
            : origin.Element(index);

    public void SetMember(JsonObject container, string name, Origin origin)
    {
        if (!_members.TryGetValue(container, out var members))
        {
            _members.Add(container, members = []);
        }

        members[name] = origin;
    }

    public void RemoveMember(JsonObject container, string name)
    {
        if (_members.TryGetValue(container, out var members))
        {
            members.Remove(name);
        }
    }

    public void SetElement(JsonArray container, int index, Origin origin) => ElementsOf(container)[index] = new ElementOrigin(-1, origin);

    /// <summary>Must be called before the element is appended.</summary>
    public void AppendElement(JsonArray container, Origin origin) => ElementsOf(container).Add(new ElementOrigin(-1, origin));

    /// <summary>Must be called before the element is removed.</summary>
    public void RemoveElement(JsonArray container, int index) => ElementsOf(container).RemoveAt(index);

    /// <summary>Copies the records of a container to its copy.</summary>
    public void Copy(JsonNode original, JsonNode copy)
    {
        if (original is JsonObject source && _members.TryGetValue(source, out var members))
        {
            _members.Add((JsonObject)copy, new Dictionary<string, Origin>(members));
        }
        else if (original is JsonArray array && _elements.TryGetValue(array, out var elements))
        {
            _elements.Add((JsonArray)copy, [.. elements]);
        }
    }

    private List<ElementOrigin> ElementsOf(JsonArray container)
    {
        if (!_elements.TryGetValue(container, out var elements))
        {
            _elements.Add(container, elements = [.. Enumerable.Range(0, container.Count).Select(index => new ElementOrigin(index, null))]);
        }

        return elements;
    }

    /// <param name="Index">The index in the origin of the array, unless the element comes from elsewhere.</param>
    private sealed record ElementOrigin(int Index, Origin? Other);
}
