using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples;

/// <summary>Resolves a <c>$ref</c> within the document.</summary>
internal sealed class LocalReferences(JsonObject root)
{
    private const int MaxChain = 100;

    private readonly LocatedValue _root = new(root, DocumentPointer.Root);

    /// <summary>Returns the target of a reference, or nothing if it is not in this document. Anchors (<c>#name</c>) are not supported.</summary>
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
        foreach (var token in DocumentPointer.ReferenceTokens(reference))
        {
            if (!DocumentPointer.TryStep(current.Node, token, out var value))
            {
                return null;
            }

            current = new LocatedValue(value, DocumentPointer.Append(current.Pointer, token));
        }

        return current;
    }

    /// <summary>Returns the target of a chain of references, or nothing if the chain has no end.</summary>
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
}
