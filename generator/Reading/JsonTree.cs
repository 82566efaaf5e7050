using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Turns parsed JSON into nodes, all of it at once. They keep nothing of what they are made of.</summary>
internal static class JsonTree
{
    /// <returns>Whether it could; not if a property occurs twice.</returns>
    public static bool TryCreate(JsonElement element, out JsonNode? node)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new JsonObject();
                node = members;
                return TryFill(members, element);
            case JsonValueKind.Array:
                var array = new JsonArray();
                node = array;
                return TryFill(array, element);
            default:
                node = Value(element);
                return true;
        }
    }

    /// <summary>What a message calls a value.</summary>
    public static string Describe(JsonNode? node) => node switch
    {
        JsonObject => "an object",
        JsonArray => "an array",
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            _ => "a boolean",
        },
        _ => "null",
    };

    /// <summary>Texts are asked for again and again, and would be made each time. Of a number it matters how it is written.</summary>
    private static JsonValue? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => JsonValue.Create(element.GetString()),
        JsonValueKind.Number => JsonValue.Create(element.Clone()),
        JsonValueKind.True => JsonValue.Create(true),
        JsonValueKind.False => JsonValue.Create(false),
        _ => null,
    };

    private static bool TryFill(JsonObject members, JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
        {
            var name = member.Name;
            if (members.ContainsKey(name) || !TryCreate(member.Value, out var value))
            {
                return false;
            }

            members.Add(name, value);
        }

        return true;
    }

    private static bool TryFill(JsonArray array, JsonElement element)
    {
        foreach (var item in element.EnumerateArray())
        {
            if (!TryCreate(item, out var value))
            {
                return false;
            }

            array.Add(value);
        }

        return true;
    }
}
