using System.Globalization;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Represents a document with its overlays applied: its JSON, and the origin of each value.</summary>
internal sealed class MergedDocument(JsonObject root, FilePositions file)
{
    private readonly Provenance _provenance = new();
    private readonly Origin _rootOrigin = new(file, JsonLocation.Root);

    public JsonObject Root { get; } = root;

    /// <summary>Returns the origin of the value at <paramref name="pointer"/>, or of its nearest ancestor.</summary>
    /// <param name="isFound">Whether there is a value at the pointer.</param>
    public Origin Resolve(string pointer, out bool isFound)
    {
        JsonNode? node = Root;
        var origin = _rootOrigin;
        foreach (var token in DocumentPointer.Tokens(pointer))
        {
            if (!DocumentPointer.TryStep(node, token, out var child))
            {
                isFound = false;
                return origin;
            }

            origin = node is JsonObject members ? _provenance.OfMember(members, origin, token) : _provenance.OfElement((JsonArray)node!, origin, int.Parse(token, CultureInfo.InvariantCulture));
            node = child;
        }

        isFound = true;
        return origin;
    }

    /// <summary>Returns whether the document has a value at <paramref name="pointer"/>.</summary>
    public bool Contains(string pointer)
    {
        Resolve(pointer, out var isFound);
        return isFound;
    }

    /// <summary>Returns the position of the value at <paramref name="pointer"/>, or of its nearest ancestor: in the document's file or in an overlay's.</summary>
    public LocationInfo Find(string pointer) => Resolve(pointer, out _).Location;

    /// <summary>Returns the origin of a child of a value with a known origin.</summary>
    public Origin OfMember(JsonObject container, Origin origin, string name) => _provenance.OfMember(container, origin, name);

    /// <inheritdoc cref="OfMember"/>
    public Origin OfElement(JsonArray container, Origin origin, int index) => _provenance.OfElement(container, origin, index);

    public void Set(JsonObject container, string name, JsonNode? value, Origin origin)
    {
        container[name] = value;
        _provenance.SetMember(container, name, origin);
    }

    public void Set(JsonArray container, int index, JsonNode? value, Origin origin)
    {
        container[index] = value;
        _provenance.SetElement(container, index, origin);
    }

    public void Append(JsonArray container, JsonNode? value, Origin origin)
    {
        _provenance.AppendElement(container, origin);
        container.Add(value);
    }

    public void Remove(JsonObject container, string name)
    {
        _provenance.RemoveMember(container, name);
        container.Remove(name);
    }

    public void Remove(JsonArray container, int index)
    {
        _provenance.RemoveElement(container, index);
        container.RemoveAt(index);
    }

    /// <summary>Returns a copy of a value, with the origins of its parts.</summary>
    public JsonNode? Clone(JsonNode? value)
    {
        switch (value)
        {
            case JsonObject members:
                var clonedMembers = new JsonObject();
                foreach (var member in members)
                {
                    clonedMembers.Add(member.Key, Clone(member.Value));
                }

                _provenance.Copy(members, clonedMembers);
                return clonedMembers;
            case JsonArray array:
                var clonedArray = new JsonArray([.. array.Select(Clone)]);
                _provenance.Copy(array, clonedArray);
                return clonedArray;
            default:
                return value?.DeepClone();
        }
    }
}
