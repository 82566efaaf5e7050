using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Converts YAML to JSON nodes. Each alias becomes a copy.</summary>
internal static class YamlTree
{
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(Members(mapping)),
        YamlSequence sequence => new JsonArray(Items(sequence)),
        YamlScalar { Type: YamlScalarType.String } scalar => JsonValue.Create(scalar.Text),
        YamlScalar { Type: YamlScalarType.Number } scalar => JsonValue.Create(Number(scalar.Text)),
        YamlScalar { Type: YamlScalarType.True } => JsonValue.Create(true),
        YamlScalar { Type: YamlScalarType.False } => JsonValue.Create(false),
        _ => null,
    };

    private static KeyValuePair<string, JsonNode?>[] Members(YamlMapping mapping)
    {
        var members = new KeyValuePair<string, JsonNode?>[mapping.Members.Count];
        for (var index = 0; index < members.Length; index++)
        {
            members[index] = new(mapping.Members[index].Name!, Of(mapping.Members[index].Value));
        }

        return members;
    }

    private static JsonNode?[] Items(YamlSequence sequence)
    {
        var items = new JsonNode?[sequence.Items.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = Of(sequence.Items[index].Value);
        }

        return items;
    }

    /// <summary>Numbers keep their spelling.</summary>
    private static JsonElement Number(string text)
    {
        var reader = new Utf8JsonReader(Encoding.ASCII.GetBytes(text));
        return JsonElement.ParseValue(ref reader);
    }
}
