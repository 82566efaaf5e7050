using Sinch.Voice.Generator.Tests.Types;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>Variants without a discriminator, told apart by the properties that are there.</summary>
public class VariantShapeTests
{
    private const string Local =
        """{ "type": "object", "required": ["type", "cmd"], "additionalProperties": false, "properties": { "type": { "type": "string", "const": "local" }, "cmd": { "type": "string" }, "on": { "type": "boolean" } } }""";

    private const string Open =
        """{ "type": "object", "required": ["on"], "properties": { "type": { "type": "string" }, "on": { "type": "boolean" } } }""";

    private const string Probe =
        """
        internal static class Probe
        {
            public static string Which(string json) => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.U>(json).Value?.GetType().Name ?? "null";
        }
        """;

    [Theory]
    [InlineData("A value that only one variant allows decides.", Local, """{ "type": "object", "required": ["on"], "additionalProperties": false, "properties": { "on": { "type": "boolean" } } }""",
        """{"type":"local","cmd":"x","on":true}:L""", """{"type":"LOCAL","on":true}:L""", """{"on":true}:O""", """{"cmd":"x","on":true}:O""", """{"x":1}:UnknownVariant""")]
    [InlineData("A value that only one variant lists decides.", """{ "type": "object", "required": ["type", "cmd"], "properties": { "type": { "enum": ["local", "any"] }, "cmd": { "type": "string" }, "on": { "type": "boolean" } } }""",
        """{ "type": "object", "required": ["on"], "properties": { "type": { "enum": ["open", "any"] }, "on": { "type": "boolean" } } }""",
        """{"type":"local","cmd":"x","on":true}:L""", """{"type":"LOCAL","on":true}:L""", """{"type":"open","cmd":"x","on":true}:O""", """{"on":true}:O""", """{"type":"any","on":true}:O""", """{"type":"any","cmd":"x","on":true}:L""", """{"type":"new","on":true}:O""", """{"x":1}:UnknownVariant""")]
    [InlineData("A closed variant has room for nothing else.", Local, """{ "type": "object", "required": ["on"], "additionalProperties": false, "properties": { "type": { "type": "string" }, "on": { "type": "boolean" } } }""",
        """{"type":"local","cmd":"x","on":true}:L""", """{"type":"local","on":true}:O""", """{"type":"remote","on":true}:O""")]
    [InlineData("What no variant lists excludes none.", Local, Open,
        """{"type":"local","cmd":"x","on":true}:L""", """{"type":"remote","cmd":"x"}:L""", """{"type":"local","on":true}:O""", """{"on":false,"cmd":"x"}:O""")]
    [InlineData("A closed variant has no properties of another.", """{ "type": "object", "required": ["a"], "additionalProperties": false, "properties": { "a": { "type": "integer" } } }""",
        """{ "type": "object", "required": ["b"], "properties": { "b": { "type": "integer" } } }""",
        """{"a":1,"b":1}:O""", """{"a":1}:L""", """{"a":1,"new":1}:L""")]
    [InlineData("Most of it is described.", """{ "type": "object", "required": ["cmd"], "properties": { "cmd": { "type": "string" }, "on": { "type": "boolean" }, "n": { "type": "integer" } } }""", Open,
        """{"cmd":"x","on":true}:L""", """{"cmd":"x","on":true,"n":1}:L""", """{"on":true,"type":"x"}:O""", """{"cmd":"x","on":true,"type":"x"}:UnknownVariant""")]
    [InlineData("One requires what the other only describes.", """{ "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } } }""",
        """{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } } }""",
        """{"a":1}:L""", """{"a":1,"b":1}:O""", """{"b":1}:O""", """{}:O""")]
    [InlineData("Nothing is required, and no property is in both.", """{ "type": "object", "properties": { "a": { "type": "integer" } } }""",
        """{ "type": "object", "properties": { "b": { "type": "integer" }, "c": { "type": "integer" } } }""",
        """{"a":1}:L""", """{"c":1}:O""", """{"a":1,"b":1,"c":1}:O""", """{"a":1,"b":1}:UnknownVariant""", """{}:UnknownVariant""")]
    [InlineData("Nothing is required, and each has a property of its own.", """{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" }, "d": { "type": "integer" } } }""",
        """{ "type": "object", "properties": { "a": { "type": "integer" }, "c": { "type": "integer" } } }""",
        """{"a":1,"b":1}:L""", """{"c":1}:O""", """{"b":1,"c":1,"d":1}:L""", """{"a":1}:UnknownVariant""", """{"b":1,"c":1}:UnknownVariant""", """{"x":1}:UnknownVariant""", """{}:UnknownVariant""")]
    public void Present_properties_tell(string rule, string l, string o, params string[] expected)
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""{ "u": { "oneOf": [ { "$ref": "#/components/schemas/l" }, { "$ref": "#/components/schemas/o" } ] }, "l": {{l}}, "o": {{o}} }""", sources: Probe);
        Assert.Empty(trip.Run.Diagnostics);
        foreach (var (json, type) in expected.Select(text => (text[..text.LastIndexOf(':')], text[(text.LastIndexOf(':') + 1)..])))
        {
            Assert.True(type == trip.Call<string>("Which", json), $"{rule} {json}: {trip.Call<string>("Which", json)}");
            trip.Keeps("U", json);
        }
    }

    [Theory]
    [InlineData("""{ "type": "object", "properties": { "a": { "type": "integer" }, "b": { "type": "integer" } } }""", """{ "type": "object", "properties": { "a": { "type": "integer" } } }""")]
    [InlineData("""{ "type": "object", "required": ["a"], "properties": { "a": { "type": "integer" } } }""", """{ "type": "object", "properties": { "a": { "type": "integer" } } }""")]
    [InlineData("""{ "type": "object", "required": ["a"], "properties": { "a": { "enum": ["x", "y"] } } }""", """{ "type": "object", "required": ["a"], "properties": { "a": { "enum": ["y", "z"] } } }""")]
    public void Variants_that_nothing_tells_apart_are_reported(string l, string o)
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""{ "h": { "type": "object", "properties": { "u": { "oneOf": [ { "$ref": "#/components/schemas/l" }, { "$ref": "#/components/schemas/o" } ] } } }, "l": {{l}}, "o": {{o}} }""");
        Assert.Equal("SVG022", Assert.Single(trip.Run.Result.Diagnostics).Id);
        trip.Keeps("H", """{"u":{"a":1}}""");
    }
}
