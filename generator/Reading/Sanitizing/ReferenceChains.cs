using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Follows chains of references, each link once.</summary>
internal sealed class ReferenceChains(JsonObject root, CancellationToken cancellationToken)
{
    private readonly Dictionary<JsonObject, (int Length, string? End)> _known = [];

    /// <summary>Caches the targets, which do not change while chains are followed.</summary>
    private readonly Dictionary<string, JsonNode?> _targets = [];

    /// <returns>The number of references up to the end, and the last of them; none for a cycle.</returns>
    public (int Length, string? End) Follow(JsonObject owner)
    {
        // Nearly all chains have one link.
        if (TextOf(owner) is { } only && (Find(only) is not JsonObject target || TextOf(target) is null))
        {
            return (1, only);
        }

        var path = new List<(JsonObject Owner, string Reference)>();
        var onPath = new HashSet<JsonObject>();
        (int Length, string? End) rest = (0, null);
        for (var current = owner; TextOf(current) is { } reference; current = Find(reference) as JsonObject ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_known.TryGetValue(current, out rest))
            {
                break;
            }

            if (!onPath.Add(current))
            {
                rest = (path.Count, null);
                break;
            }

            path.Add((current, reference));
            rest = (0, reference);
        }

        for (var i = path.Count - 1; i >= 0; i--)
        {
            rest = (rest.Length + 1, rest.End);
            _known[path[i].Owner] = rest;
        }

        return rest;
    }

    private static string? TextOf(JsonObject value)
        => value.TryGetPropertyValue(ReferenceCheck.Keyword, out var reference) && reference?.GetValueKind() == JsonValueKind.String ? reference.GetValue<string>() : null;

    /// <summary>Returns the target of a reference.</summary>
    public JsonNode? Find(string reference)
    {
        if (!_targets.TryGetValue(reference, out var target))
        {
            target = DocumentPointer.FindReference(root, reference);
            _targets.Add(reference, target);
        }

        return target;
    }
}
