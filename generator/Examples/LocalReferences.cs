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
}
