using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// The document as plain JSON, for what the reader library drops: above all what stands beside a <c>$ref</c>, where OpenAPI 3.0 says
/// that nothing counts but where a name for the client has to stand.
/// </summary>
internal sealed class RawDocument(JsonObject root)
{
    /// <summary>
    /// The values of which members were asked for: of a schema it is one after the other, from several builders. The document doesn't change
    /// any more while its model is built.
    /// </summary>
    private readonly Dictionary<string, JsonNode?> _owners = [];

    /// <summary>What the last value stands in that was found as an owner: the next one often stands beside it.</summary>
    private (string Pointer, JsonNode? Value) _container = (DocumentPointer.Root, root);

    /// <summary>The value at a pointer; <see langword="null"/> if there is none, or JSON's <c>null</c>.</summary>
    public JsonNode? Find(string pointer)
    {
        // Not split, since this is asked thousands of times, mostly for what isn't there.
        JsonNode? current = root;
        for (var slash = pointer.IndexOf('/'); slash >= 0 && current is not null;)
        {
            var next = pointer.IndexOf('/', slash + 1);
            current = Child(current, pointer.Substring(slash + 1, (next < 0 ? pointer.Length : next) - slash - 1));
            slash = next;
        }

        return current;
    }

    /// <summary>A member of the object at a pointer; <see langword="null"/> if there is none, or JSON's <c>null</c>.</summary>
    public JsonNode? FindMember(string pointer, string name) => TryFindMember(pointer, name, out var value) ? value : null;

    /// <summary>Whether the object at a pointer has a member, which may be JSON's <c>null</c>.</summary>
    public bool TryFindMember(string pointer, string name, out JsonNode? value)
    {
        if (!_owners.TryGetValue(pointer, out var owner))
        {
            owner = FindBeside(pointer);
            _owners.Add(pointer, owner);
        }

        value = null;
        return owner is JsonObject members && members.TryGetPropertyValue(name, out value);
    }

    /// <summary>The text at a pointer; <see langword="null"/> if there is no string.</summary>
    public string? FindText(string pointer) => (Find(pointer) as JsonValue)?.TryGetValue<string>(out var text) == true ? text : null;

    private JsonNode? FindBeside(string pointer)
    {
        var slash = pointer.LastIndexOf('/');
        if (slash < 0)
        {
            return root;
        }

        if (_container.Pointer.Length != slash || !pointer.StartsWith(_container.Pointer, StringComparison.Ordinal))
        {
            var container = pointer.Substring(0, slash);
            _container = (container, Find(container));
        }

        return Child(_container.Value, pointer.Substring(slash + 1));
    }

    private static JsonNode? Child(JsonNode? value, string token) => DocumentPointer.TryStep(value, DocumentPointer.Unescape(token), out var child) ? child : null;
}
