using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Reads the document as plain JSON, for everything that the reader library drops: above all the siblings of a <c>$ref</c>, which OpenAPI 3.0 ignores but
/// which may name things for the client.
/// </summary>
internal sealed class RawDocument(JsonObject root)
{
    /// <summary>
    /// Caches the owners of members: several builders read the members of a schema one after the other. The document does not change while its model is
    /// built.
    /// </summary>
    private readonly Dictionary<string, JsonNode?> _owners = [];

    /// <summary>The container of the last owner that was found: the next one is often its sibling.</summary>
    private (string Pointer, JsonNode? Value) _container = (DocumentPointer.Root, root);

    /// <summary>Returns the value at a pointer; <see langword="null"/> if there is none, or for JSON <c>null</c>.</summary>
    public JsonNode? Find(string pointer) => DocumentPointer.Find(root, pointer);

    /// <summary>Returns a member of the object at a pointer; <see langword="null"/> if there is none, or for JSON <c>null</c>.</summary>
    public JsonNode? FindMember(string pointer, string name) => TryFindMember(pointer, name, out var value) ? value : null;

    /// <summary>Returns whether the object at a pointer has a member, which may be JSON <c>null</c>.</summary>
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

    /// <summary>Returns the string at a pointer, or <see langword="null"/> if there is none.</summary>
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
