namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>Formats, enums, constants, nulls and defaults: compiled, loaded, read and written.</summary>
public class ValueTripTests
{
    private const string Iso = "global::Sinch.Voice.";

    [Theory]
    [InlineData("""{ "type": "string", "format": "time" }""", Iso + "IsoTime", "\"09:30:00Z\"", "\"09:30\"", "\"23:59:60.123456789-02:00\"")]
    [InlineData("""{ "type": "string", "format": "duration" }""", Iso + "IsoDuration", "\"P1Y2M\"", "\"PT90M\"", "\"P2W\"")]
    [InlineData("""{ "type": "string", "format": "date-time" }""", "global::System.DateTimeOffset", "\"2030-01-31T12:00:00Z\"", "\"2030-01-31T12:00:00.1234567+05:30\"", "\"2030-01-31t12:00:00z\"")]
    [InlineData("""{ "type": "string", "format": "date" }""", "global::System.DateOnly", "\"2030-01-31\"")]
    [InlineData("""{ "type": "string", "format": "uri" }""", "global::System.Uri", "\"HTTPS://Example.com:443/a b/../%7e?q=%20#f\"", "\"urn:x:y\"")]
    [InlineData("""{ "type": "string", "format": "byte" }""", "byte[]", "\"AQID\"", "\"\"")]
    [InlineData("""{ "type": "string", "format": "binary" }""", "string", "\"any\"")]
    [InlineData("""{ "type": "string", "format": "uuid2" }""", "string", "\"any\"")]
    [InlineData("""{ "type": "string", "format": "sinch-prompt" }""", "string", "\"any\"")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "long", "9223372036854775807", "-9223372036854775808", "1.0", "1e3")]
    [InlineData("""{ "type": "integer", "format": "uint64" }""", "ulong", "18446744073709551615", "0")]
    [InlineData("""{ "type": "integer", "format": "uint32" }""", "long", "4294967295")]
    [InlineData("""{ "type": "integer", "format": "uint8" }""", "int", "255")]
    [InlineData("""{ "type": "integer", "maximum": 18446744073709551615 }""", "decimal", "18446744073709551615")]
    [InlineData("""{ "type": "number" }""", "decimal", "1.0", "0.1", "79228162514264337593543950335", "-1.5e-3")]
    [InlineData("""{ "type": "number", "format": "double" }""", "double", "0.1", "1.7976931348623157E+308", "5e-324")]
    [InlineData("""{ "type": "number", "format": "float" }""", "float", "0.1", "3.4028235E+38")]
    [InlineData("""{ "format": "email" }""", "global::System.Text.Json.JsonElement", "1", "\"a\"", "null")]
    [InlineData("""{ "format": "int32", "pattern": "^-?(?:0|[1-9]\\d*)$" }""", "int", "1", "-7")]
    [InlineData("""{ "format": "date-time" }""", "global::System.DateTimeOffset", "\"2030-01-31T12:00:00Z\"")]
    [InlineData("""{ "format": "uuid", "description": "An id." }""", "global::System.Guid", "\"00000000-0000-0000-0000-000000000001\"")]
    [InlineData("""{ "format": "uint64" }""", "ulong", "18446744073709551615")]
    [InlineData("""{ "type": ["integer", "string"], "format": "int32", "pattern": "^-?(?:0|[1-9]\\d*)$" }""", "int", "1", "-7")]
    [InlineData("""{ "type": ["number", "string"], "format": "double" }""", "double", "1.5", "1e300")]
    [InlineData("""{ "type": ["null", "integer", "string"], "format": "int64" }""", "long", "9223372036854775807", "null")]
    public void A_format_keeps_its_values(string schema, string type, params string[] values)
    {
        using var trip = RoundTrip.OfSchemas(Holders(schema));
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Contains($"public {type}? V {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Keeps(trip, values);
    }

    [Theory]
    [InlineData("""{ "type": ["integer", "string"], "format": "int32" }""", "\"12\"", "12")]
    [InlineData("""{ "type": ["null", "string", "number"], "format": "double" }""", "\"1.5\"", "1.5")]
    [InlineData("""{ "format": "int64" }""", "\"-3\"", "-3")]
    public void A_number_that_is_also_described_as_a_string_is_read_from_both_and_written_as_a_number(string schema, string read, string written)
    {
        using var trip = RoundTrip.OfSchemas(Holders(schema));
        Assert.Empty(trip.Run.Diagnostics);
        Assert.Equal($$"""{"v":{{written}}}""", trip.Of("A", $$"""{"v":{{read}}}"""));
        Assert.Equal($$"""{"v":{{written}}}""", trip.Of("R", $$"""{"v":{{read}}}"""));
    }

    [Theory]
    [InlineData("""{ "type": ["integer", "string"] }""", Iso + "StringOrInt64")]
    [InlineData("""{ "type": ["integer", "string"], "format": "date-time" }""", Iso + "DateTimeOffsetOrInt64")]
    [InlineData("""{ "type": ["integer", "string", "boolean"], "format": "int32" }""", Iso + "StringOrInt32OrBoolean")]
    public void Types_that_the_format_does_not_make_one_stay_several(string schema, string type)
    {
        using var trip = RoundTrip.OfSchemas(Holders(schema));
        Assert.Contains($"public {type}? V {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        Keeps(trip, ["1"]);
    }

    [Theory]
    [InlineData("""{ "type": "integer", "format": "int32" }""", "2147483648")]
    [InlineData("""{ "format": "int32" }""", "2147483648")]
    [InlineData("""{ "format": "int32" }""", "\"x\"")]
    [InlineData("""{ "type": "integer", "format": "int64" }""", "9223372036854775808")]
    [InlineData("""{ "type": "integer", "format": "uint64" }""", "-1")]
    [InlineData("""{ "type": "integer" }""", "1.5")]
    [InlineData("""{ "type": "number", "format": "float" }""", "1e39")]
    [InlineData("""{ "type": "number", "format": "double" }""", "1e400")]
    [InlineData("""{ "type": "number" }""", "1e29")]
    public void A_number_that_does_not_fit_is_kept_as_it_came(string schema, string value)
    {
        using var trip = RoundTrip.OfSchemas(
            Holders(schema),
            sources: """internal static class Probe { public static bool IsAbsent(string json) => global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.A>(json)!.V is null; }""");
        var json = $$"""{"v":{{value}}}""";
        Assert.True(trip.Call<bool>("IsAbsent", json));
        Assert.Equal(json, trip.Of("A", json));
        Assert.Equal(json, trip.Of("R", json));
    }

    [Theory]
    [InlineData("3.0.3", """{ "type": "string", "nullable": true }""")]
    [InlineData("3.0.3", """{ "type": "integer", "nullable": true }""")]
    [InlineData("3.0.3", """{ "$ref": "#/components/schemas/o", "nullable": true }""")]
    [InlineData("3.0.3", """{ "nullable": true, "allOf": [ { "$ref": "#/components/schemas/o" } ] }""")]
    [InlineData("3.0.3", """{ "allOf": [ { "$ref": "#/components/schemas/n" } ] }""")]
    [InlineData("3.0.3", """{ "$ref": "#/components/schemas/n" }""")]
    [InlineData("3.0.3", """{ "nullable": true }""")]
    [InlineData("3.0.3", """{ "type": "string", "nullable": true, "enum": ["a", null] }""")]
    [InlineData("3.0.3", """{ "type": "string", "nullable": true, "default": null }""")]
    [InlineData("3.0.3", """{ "oneOf": [ { "$ref": "#/components/schemas/o" }, { "enum": [null] } ] }""")]
    [InlineData("3.1.0", """{ "type": ["string", "null"] }""")]
    [InlineData("3.1.0", """{ "type": ["array", "null"], "items": { "type": "string" } }""")]
    [InlineData("3.1.0", """{ "oneOf": [ { "$ref": "#/components/schemas/o" }, { "type": "null" } ] }""")]
    [InlineData("3.1.0", """{ "anyOf": [ { "type": "string" }, { "type": "integer" }, { "const": null } ] }""")]
    [InlineData("3.1.0", """{ "enum": ["a", "b", null] }""")]
    [InlineData("3.1.0", """{ "type": "null" }""")]
    public void Null_and_absence_are_told_apart(string version, string schema)
    {
        using var trip = RoundTrip.OfSchemas(Holders(schema), version);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.DoesNotContain("null-sentinel", string.Concat(trip.Run.Result.GeneratedSources.Select(source => source.SourceText)), StringComparison.Ordinal);
        trip.Keeps("A", """{"v":null}""", "{}", """{"w":"x"}""", """{"v":null,"w":null}""").Keeps("R", """{"v":null}""");
    }

    [Theory]
    [InlineData("""{ "type": "integer", "enum": [1, 2, -1] }""", Iso + "AV", "1", "2", "-1", "77")]
    [InlineData("""{ "enum": [0, 10] }""", Iso + "AV", "0", "10", "11")]
    [InlineData("""{ "type": "string", "enum": ["a", "A", "b"] }""", Iso + "AV", "\"a\"", "\"A\"", "\"B\"", "\"new\"")]
    [InlineData("""{ "type": "string", "const": "x" }""", Iso + "AV", "\"x\"", "\"y\"")]
    [InlineData("""{ "const": "1" }""", Iso + "AV", "\"1\"")]
    [InlineData("""{ "const": 1 }""", Iso + "AV", "1", "2")]
    [InlineData("""{ "const": true }""", "bool", "true")]
    [InlineData("""{ "type": "boolean", "enum": [true] }""", "bool", "true", "false")]
    [InlineData("""{ "type": "string", "enum": [] }""", "string", "\"x\"")]
    [InlineData("""{ "type": "string", "enum": ["a", "a", "b"] }""", Iso + "AV", "\"a\"")]
    [InlineData("""{ "enum": ["a", 1, null, true, { "x": 1 }, [1], 1.5] }""", "global::System.Text.Json.JsonElement", "\"a\"", "1", "true", """{"x":1}""", "1.5")]
    [InlineData("""{ "type": "number", "enum": [0.5, 1] }""", "decimal", "0.5", "1")]
    [InlineData("""{ "type": "integer", "enum": ["1", "2"] }""", "long", "1")]
    public void An_enum_keeps_its_values_and_others(string schema, string type, params string[] values)
    {
        using var trip = RoundTrip.OfSchemas(Holders(schema));
        Assert.All(trip.Run.Result.Diagnostics, diagnostic => Assert.True(diagnostic.Id is "SVG038" or "SVG009", diagnostic.ToString()));
        Assert.Contains($"public {type}? V {{ get; init; }}", trip.Run.Source("Sinch.Voice.A.g.cs"), StringComparison.Ordinal);
        foreach (var value in values)
        {
            trip.Keeps("A", $$"""{"v":{{value}}}""");
        }
    }

    [Theory]
    [InlineData("""{ "const": 1 }""", "public long V { get; private init; } = 1;", "1", "2")]
    [InlineData("""{ "type": "boolean", "const": true }""", "public bool V { get; private init; } = true;", "true", "false")]
    [InlineData("""{ "const": "x" }""", "public string V { get; private init; } = \"x\";", "\"x\"", "\"y\"")]
    [InlineData("""{ "type": "integer", "enum": [7] }""", "public long V { get; private init; } = 7;", "7", "8")]
    public void A_required_constant_has_its_value(string schema, string emitted, params string[] values)
    {
        using var trip = RoundTrip.OfSchemas(Holders(schema));
        Assert.Contains(emitted, trip.Run.Source("Sinch.Voice.R.g.cs"), StringComparison.Ordinal);
        Keeps(trip, values);
    }

    [Fact]
    public void Values_described_one_by_one_are_one_enum()
    {
        using var trip = RoundTrip.OfSchemas(
            """
            { "level": { "description": "How loud.", "oneOf": [ { "type": "string", "enum": ["low"], "description": "Hardly heard." }, { "type": "string", "const": "high", "description": "Heard next door." } ] },
              "h": { "type": "object", "properties": { "l": { "$ref": "#/components/schemas/level" } } } }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        var source = trip.Run.Source("Sinch.Voice.Level.g.cs");
        Assert.Contains("Hardly heard.", source, StringComparison.Ordinal);
        Assert.Contains(" High => new(\"high\");", source, StringComparison.Ordinal);
        trip.Keeps("H", """{"l":"low"}""", """{"l":"medium"}""");
    }

    [Theory]
    [InlineData("""{ "type": "string", "enum": ["m", "M", "km"] }""", "M,M2,Km", "m True False False True;M,M2;SVG009")]
    [InlineData("""{ "type": "string", "enum": ["m", "M", "km"], "x-enum-varnames": ["Meter", "Mega", "Kilometer"] }""", "Meter,Mega,Kilometer", "m True False False True;Meter,Mega;")]
    [InlineData("""{ "oneOf": [ { "const": "m", "description": "Meter." }, { "const": "M" }, { "const": "km" } ] }""", "M,M2,Km", "m True False False True;M,M2;SVG009")]
    public void Case_counts_where_the_document_lists_values_that_differ_by_it_alone(string schema, string members, string expected)
    {
        var names = members.Split(',');
        using var trip = RoundTrip.OfSchemas(
            $$"""{ "unit": {{schema}}, "h": { "type": "object", "required": ["u"], "properties": { "u": { "$ref": "#/components/schemas/unit" } } } }""",
            sources:
            $$"""
            using Sinch.Voice;

            internal static class Probe
            {
                public static string Text()
                {
                    var small = new Unit("m");
                    var read = ApiJson.Deserialize<H>("{\"u\":\"M\"}")!.U;
                    return $"{small} {small == Unit.{{names[0]}}} {small == read} {small.GetHashCode() == read.GetHashCode()} {read == Unit.{{names[1]}}}"
                        + $";{nameof(Unit.{{names[0]}})},{nameof(Unit.{{names[1]}})}";
                }
            }
            """);
        Assert.Equal(expected, trip.Call<string>("Text") + ";" + string.Join(',', trip.Run.Result.Diagnostics.Select(diagnostic => diagnostic.Id)));
        Assert.Contains($" {names[2]} => new(\"km\");", trip.Run.Source("Sinch.Voice.Unit.g.cs"), StringComparison.Ordinal);
        trip.Keeps("H", """{"u":"m"}""", """{"u":"M"}""", """{"u":"KM"}""");
    }

    [Theory]
    [InlineData("""{ "type": "string", "enum": ["m", "km", "m"] }""")]
    [InlineData("""{ "type": "string", "enum": ["m", "M", "km"], "x-enum-varnames": ["M", "M", "Km"] }""")]
    public void Case_does_not_count_in_any_other_enum_nor_between_spellings_with_one_name(string schema)
    {
        using var trip = RoundTrip.OfSchemas(
            $$"""{ "unit": {{schema}} }""",
            sources:
            """
            internal static class Probe
            {
                public static bool IsSame() => new global::Sinch.Voice.Unit("M") == global::Sinch.Voice.Unit.M
                    && new global::Sinch.Voice.Unit("M").GetHashCode() == global::Sinch.Voice.Unit.M.GetHashCode();
            }
            """);
        Assert.Empty(trip.Run.Diagnostics);
        Assert.True(trip.Call<bool>("IsSame"));
    }

    [Fact]
    public void An_enum_of_numbers_has_names_and_converts()
    {
        using var trip = RoundTrip.OfSchemas(
            """{ "p": { "type": "integer", "enum": [1, -1, 5], "x-enum-varnames": ["Low", "None", "High"] }, "q": { "type": "integer", "enum": [1, -1] } }""",
            sources:
            """
            internal static class Probe
            {
                public static string Text()
                {
                    global::Sinch.Voice.P p = 5;
                    return $"{(p == global::Sinch.Voice.P.High)} {p} {(global::Sinch.Voice.Q.Minus1.Value)} {(default(global::Sinch.Voice.P) == 0)}";
                }
            }
            """);
        Assert.Equal("True 5 -1 False", trip.Call<string>("Text"));
    }

    private static string Holders(string schema) => $$"""
        { "a": { "type": "object", "properties": { "v": {{schema}}, "w": { "type": "string", "nullable": true } } },
          "r": { "type": "object", "required": ["v"], "properties": { "v": {{schema}} } },
          "o": { "type": "object", "properties": { "x": { "type": "string" } } }, "n": { "type": "object", "nullable": true, "properties": { "x": { "type": "string" } } } }
        """;

    private static void Keeps(RoundTrip trip, string[] values)
    {
        foreach (var value in values)
        {
            trip.Keeps("A", $$"""{"v":{{value}}}""").Keeps("R", $$"""{"v":{{value}}}""");
        }
    }
}
