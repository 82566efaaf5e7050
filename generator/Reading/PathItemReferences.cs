using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Overlays;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Puts a copy of a path item in the place of each path or webhook that refers to it.</summary>
/// <remarks>
/// OpenAPI 3.0 has no components for path items, and the reader library looks for nothing else; a path item that two paths have makes two
/// operations of each of its own, so that there is nothing to be shared. Positions are those of the path item that is referred to.
/// </remarks>
internal static class PathItemReferences
{
    private static readonly string[] s_owners = ["paths", "webhooks", ExtensionNames.Webhooks];

    public static void Resolve(MergedDocument document, CancellationToken cancellationToken)
    {
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

        // All are found before the first is replaced; one that would make the document too large is left, and said where its operations would be.
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

    private static bool IsPathItem(string reference) => DocumentPointer.ReferenceTokens(reference).ToArray() switch
    {
        ["paths" or "webhooks" or ExtensionNames.Webhooks, _] or ["components", "pathItems", _] => true,
        [.., "callbacks", _, _] => true,
        _ => false,
    };
}
