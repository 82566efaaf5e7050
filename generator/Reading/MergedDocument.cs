using System.Globalization;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading;

/// <summary>A document with its overlays applied: its JSON, and where each value comes from.</summary>
internal sealed class MergedDocument(JsonObject root, FilePositions file)
{
    private readonly Provenance _provenance = new();
    private readonly Origin _rootOrigin = new(file, Place.Root);

    public JsonObject Root { get; } = root;

    /// <summary>The origin of the value at <paramref name="pointer"/>, or of the nearest value around it.</summary>
    /// <param name="isFound">Whether there is a value at the pointer.</param>
    public Origin Resolve(string pointer, out bool isFound)
    {
        JsonNode? node = Root;
        var origin = _rootOrigin;
        foreach (var token in DocumentPointer.Tokens(pointer))
        {
            if (node is JsonObject members && members.TryGetPropertyValue(token, out var member))
            {
                (node, origin) = (member, _provenance.OfMember(members, origin, token));
            }
            else if (node is JsonArray array && IndexOf(token) is { } index && index < array.Count)
            {
                (node, origin) = (array[index], _provenance.OfElement(array, origin, index));
            }
            else
            {
                isFound = false;
                return origin;
            }
        }

        isFound = true;
        return origin;
    }

    /// <summary>The origin of a child of a value of which the origin is known.</summary>
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

    /// <summary>A copy of a value, with all that is known of where it comes from.</summary>
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

    private static int? IndexOf(string token)
        => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
