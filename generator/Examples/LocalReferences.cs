using System.Globalization;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples;

/// <summary>Finds what a <c>$ref</c> within the document names.</summary>
internal sealed class LocalReferences(JsonObject root)
{
    private const int MaxChain = 100;

    private readonly LocatedValue _root = new(root, DocumentPointer.Root);

    /// <summary>The value that a reference names; nothing if it isn't in this document. An anchor (<c>#name</c>) isn't followed.</summary>
    public LocatedValue? Find(string reference)
    {
        if (reference == DocumentPointer.Root)
        {
            return _root;
        }

        if (!reference.StartsWith("#/", StringComparison.Ordinal))
        {
            return null;
        }

        var current = _root;
        foreach (var token in reference.Substring(2).Split('/'))
        {
            if (Step(current, Unescape(token)) is not { } next)
            {
                return null;
            }

            current = next;
        }

        return current;
    }

    /// <summary>The value behind a chain of references; nothing if the chain leads nowhere or in a circle.</summary>
    public LocatedValue? Follow(LocatedValue node)
    {
        for (var hops = 0; node.TextOf("$ref") is { } reference; hops++)
        {
            if (hops == MaxChain || Find(reference) is not { } next)
            {
                return null;
            }

            node = next;
        }

        return node;
    }

    private static LocatedValue? Step(LocatedValue node, string token)
    {
        if (node.TryGet(token, out var member))
        {
            return member;
        }

        return node.Node is JsonArray items
            && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < items.Count
            ? new LocatedValue(items[index], DocumentPointer.Append(node.Pointer, index))
            : null;
    }

    // A pointer in a URI fragment is percent-encoded outside its own escapes (RFC 6901, section 6).
    private static string Unescape(string token) => Uri.UnescapeDataString(token).Replace("~1", "/").Replace("~0", "~");
}
