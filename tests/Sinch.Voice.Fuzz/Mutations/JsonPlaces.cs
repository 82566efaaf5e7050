using System.Text.Json.Nodes;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>The values of a JSON tree, each by the value it is in and its place there.</summary>
internal static class JsonPlaces
{
    /// <summary>All values but the root, in the order in which they stand.</summary>
    public static List<JsonPlace> Of(JsonNode root)
    {
        var places = new List<JsonPlace>();
        Add(root, places);
        return places;
    }

    private static void Add(JsonNode? node, List<JsonPlace> places)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add(new JsonPlace(members, name, 0));
                Add(value, places);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                places.Add(new JsonPlace(items, null, i));
                Add(items[i], places);
            }
        }
    }
}
