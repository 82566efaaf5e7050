using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Examples.Values;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Examples.Keywords;

/// <summary>Evaluates the keywords for arrays.</summary>
internal static class ArrayKeywords
{
    public static void Check(SchemaValidator validator, LocatedValue schema, LocatedValue value, Outcome outcome)
    {
        IReadOnlyList<LocatedValue> items = [.. value.Items];
        Counts.Check(schema, value, outcome, items.Count, "Items", "item", "items");

        if (schema.TryGet("uniqueItems", out var unique) && unique.IsTrue)
        {
            CheckUnique(items, outcome);
        }

        IReadOnlyList<LocatedValue> first = validator.Is31 ? [.. schema.ItemsOf("prefixItems")] : [];
        var hasRest = schema.TryGet("items", out var rest);
        for (var i = 0; i < items.Count; i++)
        {
            if (i < first.Count)
            {
                outcome.Merge(validator.Validate(first[i], items[i]));
            }
            else if (hasRest)
            {
                outcome.Merge(validator.Validate(rest, items[i]));
            }
        }
    }

    private static void CheckUnique(IReadOnlyList<LocatedValue> items, Outcome outcome)
    {
        var seen = new HashSet<JsonNode?>(JsonValues.Comparer);
        foreach (var item in items)
        {
            if (!seen.Add(item.Node))
            {
                outcome.Add(item, $"{ValueText.Of(item)} occurs twice in the array, but its items must be unique");
            }
        }
    }
}
