namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>What was absent when read is absent when written, and what doesn't fit is kept: compiled, loaded, read and written.</summary>
public class AbsenceTripTests
{
    private const string Schemas = """
        { "a": { "type": "object", "required": ["i", "u", "t", "e", "x", "n", "ns", "k", "s", "l"], "properties": {
            "i": { "type": "integer" }, "u": { "type": "string", "format": "uuid" }, "t": { "type": "string", "format": "date-time" },
            "e": { "type": "string", "enum": ["p", "q"] }, "x": { "oneOf": [ { "type": "string" }, { "type": "integer" } ] },
            "n": { "type": ["integer", "null"] }, "ns": { "type": ["string", "null"] }, "k": { "const": "k" },
            "s": { "type": "string" }, "l": { "type": "array", "items": { "type": "integer" } },
            "o": { "type": "string", "enum": ["only"], "default": "only" }, "_absent": { "type": "integer" }, "value": { "type": "integer" } } },
          "m": { "type": "object", "required": ["c"], "properties": { "c": { "type": "integer" } }, "additionalProperties": { "type": "integer" } },
          "c": { "oneOf": [ { "type": "integer" }, { "type": "array", "items": { "type": "integer" } }, { "type": "boolean" } ] } }
        """;

    private const string Probe = """
        internal static class Probe
        {
            public static string Made() => global::Sinch.Voice.ApiJson.Serialize(new global::Sinch.Voice.A
            {
                I = 0, U = default, T = default, E = "p", X = 1, N = null, Ns = null, S = "", L = [],
            });

            public static string Read(string json)
            {
                var a = global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.A>(json)!;
                return $"{a.I} {a.K} {a.N is null} {a.S is null} {a.L is null}";
            }

            public static string Typed(string json)
            {
                var m = global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.M>(json)!.AdditionalProperties!;
                return $"{string.Join(",", m.Keys)};{string.Join(",", m.Others?.Keys ?? [])}";
            }
        }
        """;

    [Fact]
    public void An_object_that_was_read_is_written_with_what_it_had()
    {
        using var trip = RoundTrip.OfSchemas(Schemas, "3.1.0", Probe);
        trip.Keeps(
            "A",
            "{}",
            """{"o":"only"}""",
            """{"n":null}""",
            """{"ns":null,"n":1}""",
            """{"i":0,"u":"00000000-0000-0000-0000-000000000000","k":"k","_absent":1,"value":2}""",
            """{"i":1,"u":"a2028355-1111-2222-3333-444455556666","t":"2024-01-01T00:00:00Z","e":"q","x":"1","n":2,"ns":"a","k":"other","s":"b","l":[1],"z":3}""");
        Assert.Equal("{}", trip.Of("A", """{"i":null,"u":null,"t":null,"e":null,"x":null,"k":null,"s":null,"l":null,"o":null}"""));
        Assert.Equal("0 k True True True", trip.Call<string>("Read", "{}"));
    }

    [Fact]
    public void An_object_that_a_user_makes_is_written_with_all_that_is_required()
    {
        using var trip = RoundTrip.OfSchemas(Schemas, "3.1.0", Probe);
        Assert.Equal(
            """{"i":0,"u":"00000000-0000-0000-0000-000000000000","t":"0001-01-01T00:00:00Z","e":"p","x":1,"n":null,"ns":null,"k":"k","s":"","l":[],"o":"only"}""",
            trip.Call<string>("Made"));
    }

    [Fact]
    public void A_required_property_that_does_not_fit_is_absent_and_kept_as_it_came()
    {
        using var trip = RoundTrip.OfSchemas(Schemas, "3.1.0", Probe);
        foreach (var json in (string[])
            [
                """{"i":"many"}""", """{"u":""}""", """{"t":"/Date(1700000000000)/"}""", """{"t":0}""", """{"e":{}}""", """{"n":1.5}""", """{"ns":[]}""", """{"k":{}}""",
                """{"s":{"a":[null]}}""", """{"l":[1,"x"]}""", """{"l":{}}""", """{"l":[null]}""", """{"o":[]}""", """{"x":{}}""", """{"x":1.5}""",
            ])
        {
            trip.Keeps("A", json);
        }

        Assert.Equal("0 k True True True", trip.Call<string>("Read", """{"i":"many","k":{},"n":[],"s":{},"l":["x"]}"""));
    }

    [Fact]
    public void A_variant_that_does_not_fit_is_an_unknown_one()
    {
        using var trip = RoundTrip.OfSchemas(Schemas);
        trip.Keeps("C", "1", "1.5", "[1]", "[1,\"x\"]", "true", "{}");
    }

    [Fact]
    public void Typed_additional_properties_keep_what_does_not_fit_beside()
    {
        using var trip = RoundTrip.OfSchemas(Schemas, "3.1.0", Probe);
        trip.Keeps("M", """{"c":1,"a":2,"b":"x","d":null,"e":[1]}""", """{"c":"x","a":2}""");
        Assert.Equal("a;b,d,e", trip.Call<string>("Typed", """{"c":1,"a":2,"b":"x","d":null,"e":[1]}"""));

        // The property that the document describes isn't among the typed ones, though its value would be one in another form.
        Assert.Equal("a;c", trip.Call<string>("Typed", """{"c":1.5,"a":2}"""));
    }

    [Fact]
    public void A_class_of_many_properties_remembers_all_of_them()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"p{i}").ToList();
        using var trip = RoundTrip.OfSchemas($$"""
            { "a": { "type": "object", "required": [{{string.Join(", ", names.Where((_, i) => i % 3 == 0).Select(name => $"\"{name}\""))}}],
                "properties": { {{string.Join(", ", names.Select((name, i) => $"\"{name}\": {{ \"type\": {(i % 3 == 2 ? "[\"integer\", \"null\"]" : "\"integer\"")} }}"))}} } } }
            """);
        trip.Keeps(
            "A",
            "{}",
            $"{{{string.Join(",", names.Select((name, i) => $"\"{name}\":{i}"))}}}",
            $"{{{string.Join(",", names.Where((_, i) => i % 2 == 0).Select(name => $"\"{name}\":1"))}}}",
            $"{{{string.Join(",", names.Where((_, i) => i % 3 == 2).Select(name => $"\"{name}\":null"))}}}",
            $"{{{string.Join(",", names.Select(name => $"\"{name}\":\"odd\""))}}}",
            """{"P150":1,"p150":2,"P199":3}""".Replace("\"P199\"", "\"p199\"", StringComparison.Ordinal));
    }
}
