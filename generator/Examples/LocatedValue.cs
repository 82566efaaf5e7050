using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples;

/// <summary>Represents a value of the document and its location. JSON <c>null</c> is a value with a node too.</summary>
internal readonly record struct LocatedValue(JsonNode? Node, string Pointer)
{
    public JsonValueKind Kind => Node?.GetValueKind() ?? JsonValueKind.Null;

    /// <summary>Gets the value of a string, or <see langword="null"/> for anything else.</summary>
    public string? Text => Kind == JsonValueKind.String ? Node!.GetValue<string>() : null;

    public bool IsTrue => Kind == JsonValueKind.True;

    public IEnumerable<(string Name, LocatedValue Value)> Members
    {
        get
        {
            var pointer = Pointer;
            return Node is JsonObject members
                ? members.Select(member => (member.Key, new LocatedValue(member.Value, DocumentPointer.Append(pointer, member.Key))))
                : [];
        }
    }

    public IEnumerable<LocatedValue> Items
    {
        get
        {
            var pointer = Pointer;
            return Node is JsonArray items
                ? items.Select((item, index) => new LocatedValue(item, DocumentPointer.Append(pointer, index)))
                : [];
        }
    }

    public bool Has(string name) => Node is JsonObject members && members.ContainsKey(name);

    public bool TryGet(string name, out LocatedValue member)
    {
        JsonNode? node = null;
        var found = Node is JsonObject members && members.TryGetPropertyValue(name, out node);
        member = new LocatedValue(node, found ? DocumentPointer.Append(Pointer, name) : Pointer);
        return found;
    }

    /// <summary>Returns the members of the object, or the items of the array, under a name; none if there is no such value.</summary>
    public IEnumerable<(string Name, LocatedValue Value)> MembersOf(string name) => TryGet(name, out var member) ? member.Members : [];

    /// <inheritdoc cref="MembersOf"/>
    public IEnumerable<LocatedValue> ItemsOf(string name) => TryGet(name, out var member) ? member.Items : [];

    /// <summary>Returns the string under a name, or <see langword="null"/> if there is none.</summary>
    public string? TextOf(string name) => TryGet(name, out var member) ? member.Text : null;
}
