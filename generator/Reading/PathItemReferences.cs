using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Overlays;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Replaces each path or webhook that is a reference with a copy of its path item.</summary>
/// <remarks>
/// OpenAPI 3.0 has no components for path items, and the reader library resolves only components. A path item of two paths creates separate operations
/// for each, so nothing could be shared. Positions are those of the original path item.
/// </remarks>
internal static class PathItemReferences
{
    private static readonly string[] s_owners = ["paths", "webhooks", ExtensionNames.Webhooks];

    public static void Resolve(MergedDocument document, CancellationToken cancellationToken)
    {
        Localize(document);
        var chains = new ReferenceChains(document.Root, cancellationToken);
        var found = new List<(Slot Slot, string Reference, JsonNode Target)>();
        foreach (var owner in s_owners)
        {
            if (document.Root[owner] is not JsonObject items)
            {
                continue;
            }

            foreach (var (name, item) in items.Select(entry => (entry.Key, entry.Value as JsonObject)))
            {
                if (item?.ContainsKey(ReferenceCheck.Keyword) == true && chains.Follow(item).End is { } end && IsPathItem(end) && chains.Find(end) is JsonObject target)
                {
                    found.Add((Slot.Member(items, JsonLocation.Root.Member(owner), name), end, target));
                }
            }
        }

        // All references are found before the first is replaced. One that would make the document too large is kept, and reported at its operations.
        var growth = new DocumentGrowth();
        foreach (var (slot, reference, target) in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (growth.Allows(target))
            {
                var origin = document.Resolve(DocumentPointer.ReferenceTokens(reference).Aggregate(DocumentPointer.Root, DocumentPointer.Append), out _);
                document.Set((JsonObject)slot.Container, slot.Name!, document.Clone(target), origin);
            }
        }
    }

    private static void Localize(MergedDocument document)
    {
        var self = new SelfReferences(document.Root);
        var owners = s_owners.Select(owner => document.Root[owner]).Append((document.Root["components"] as JsonObject)?["pathItems"]);
        foreach (var item in owners.OfType<JsonObject>().SelectMany(items => items).Select(entry => entry.Value).OfType<JsonObject>())
        {
            if (item[ReferenceCheck.Keyword] is JsonValue reference && reference.TryGetValue<string>(out var written) && self.Localize(written) is var local && local != written)
            {
                item[ReferenceCheck.Keyword] = local;
            }
        }
    }

    private static bool IsPathItem(string reference) => DocumentPointer.ReferenceTokens(reference).ToArray() switch
    {
        ["paths" or "webhooks" or ExtensionNames.Webhooks, _] or ["components", "pathItems", _] => true,
        [.., "callbacks", _, _] => true,
        _ => false,
    };
}
