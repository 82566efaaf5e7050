using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Names and values of the document are on the wire what they are in the document, byte by byte.</summary>
public class WireTests
{
    private static readonly string[] s_names =
    [
        "", " ", "\"", "\\", "\\\"", "\n", "\r\n", "\t", "\0", "\u0001\u001f\u007f", "\u0085\u2028\u2029", "\u202E", "a\u200Db", "\uFEFF", "\uFFFE\uFFFF", "\uE000", "\U0001F680", "é", "e\u0301", "*/", "\"\"\"",
        "{", "}", "{0}", "{{", "</summary>", "#error", "value__", "class", "@class", "$\"{x}", "%0d%0a", "İ", "日本", "\U000E0001", "key", "KEY2",
    ];

    [Fact]
    public void Property_names_and_enum_values_are_read_and_written_as_they_are()
    {
        // Names are compared without case, and so are values, as the platform is lenient in both.
        var properties = new JsonObject(s_names.Select(name => KeyValuePair.Create(name, (JsonNode?)new JsonObject { ["$ref"] = "#/components/schemas/Value" })));
        var schemas = new JsonObject
        {
            ["Thing"] = new JsonObject { ["type"] = "object", ["properties"] = properties },
            ["Value"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray([.. s_names.Select(name => (JsonNode)name)]) },
        };
        var run = Generate.From(Spec.OfSchemas(schemas.ToJsonString())).AssertCompiles();
        using var consumer = new LoadedConsumer(new GeneratorHost(Spec.OfSchemas(schemas.ToJsonString())).AddSource(
            """
            public static class RoundTrip
            {
                public static string Of(string json)
                {
                    var thing = System.Text.Json.JsonSerializer.Deserialize<Sinch.Voice.Thing>(json)!;
                    if (thing.AdditionalProperties is { Count: > 0 }) throw new System.InvalidOperationException("A property wasn't recognised.");
                    return System.Text.Json.JsonSerializer.Serialize(thing);
                }
            }
            """).Run().Output);

        var json = new JsonObject(s_names.Select(name => KeyValuePair.Create(name, (JsonNode?)name))).ToJsonString();
        Assert.Equal(Pairs(json), Pairs(consumer.Call<string>("RoundTrip", "Of", json)));
        Assert.Contains("Sinch.Voice.Thing.g.cs", run.HintNames);
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.GetString()!)).OrderBy(pair => pair.Name, StringComparer.Ordinal)];
    }
}
