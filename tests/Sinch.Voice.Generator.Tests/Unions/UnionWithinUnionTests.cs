using Sinch.Voice.Generator.Tests.Types;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>Unions that are nullable, or a part of others: what tells their variants apart still does.</summary>
public class UnionWithinUnionTests
{
    private const string Schemas =
        """
        "pet": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ],
                 "discriminator": { "propertyName": "kind", "mapping": { "c": "#/components/schemas/cat", "d": "#/components/schemas/dog" } } },
        "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" } } },
        "dog": { "type": "object", "required": ["kind", "name"], "properties": { "kind": { "type": "string" }, "name": { "type": "string" } } },
        "vehicle": { "oneOf": [ { "$ref": "#/components/schemas/car" }, { "$ref": "#/components/schemas/bus" } ], "discriminator": { "propertyName": "type" } },
        "car": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string" }, "name": { "type": "string" } } },
        "bus": { "type": "object", "required": ["type"], "properties": { "type": { "type": "string" }, "name": { "type": "string" } } },
        "toy": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["t"] }, "name": { "type": "string" } } },
        "base": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },
        "child": { "allOf": [ { "$ref": "#/components/schemas/base" }, { "type": "object", "properties": { "x": { "type": "integer" } } } ] }
        """;

    private const string Probe =
        """
        internal static class Probe
        {
            public static string Which(string json)
            {
                object? value = global::Sinch.Voice.ApiJson.Deserialize<global::Sinch.Voice.H>(json)!.P;
                return value is null ? "null" : ((value as global::System.Collections.IEnumerable)?.Cast<object>().First() ?? value) is var one
                    ? (one.GetType().GetProperty("Value")?.GetValue(one) ?? one).GetType().Name : "";
            }
        }
        """;

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "null" }, { "$ref": "#/components/schemas/pet" } ] }""", "Pet?")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/pet" }, { "type": "null" } ] }""", "Pet?")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/pet" }, { "nullable": true } ] }""", "Pet?")]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/pet" } ] }""", "Pet?")]
    [InlineData("""{ "oneOf": [ { "anyOf": [ { "$ref": "#/components/schemas/pet" } ] }, { "enum": [null] } ] }""", "Pet?")]
    [InlineData("""{ "oneOf": [ { "type": "null" }, { "$ref": "#/components/schemas/pet" }, { "type": "string" } ] }""", "CatOrDogOrString?")]
    [InlineData("""{ "oneOf": [ { "$ref": "#/components/schemas/pet" }, { "$ref": "#/components/schemas/toy" } ] }""", "CatOrDogOrToy?")]
    [InlineData("""{ "anyOf": [ { "$ref": "#/components/schemas/pet" }, { "$ref": "#/components/schemas/vehicle" } ] }""", "CatOrDogOrCarOrBus?")]
    public void A_property_keeps_the_discriminator(string schema, string type)
    {
        using var trip = Trip(schema);
        Assert.Contains($"public global::Sinch.Voice.{type} P {{ get; init; }}", trip.Run.Source("Sinch.Voice.H.g.cs"), StringComparison.Ordinal);
        AssertVariant(trip, "Cat", """{"p":{"kind":"c","name":"n"}}""");
        AssertVariant(trip, "Dog", """{"p":{"name":"n","kind":"d"}}""");
        AssertVariant(trip, "UnknownVariant", """{"p":{"kind":"fish","name":"n"}}""");
        AssertVariant(trip, "null", "{}");
    }

    [Fact]
    public void Unions_with_different_discriminators_keep_both()
    {
        using var trip = Trip("""{ "oneOf": [ { "$ref": "#/components/schemas/vehicle" }, { "$ref": "#/components/schemas/pet" } ] }""");
        AssertVariant(trip, "Car", """{"p":{"type":"car","name":"n"}}""");
        AssertVariant(trip, "Bus", """{"p":{"type":"bus","name":"n"}}""");
        AssertVariant(trip, "Dog", """{"p":{"kind":"d","name":"n"}}""");
        AssertVariant(trip, "UnknownVariant", """{"p":{"type":"ship","name":"n"}}""");
        AssertVariant(trip, "UnknownVariant", """{"p":{"kind":"fish","name":"n"}}""");
    }

    [Fact]
    public void A_variant_from_elsewhere_joins_by_its_own_value()
    {
        using var trip = Trip("""{ "oneOf": [ { "$ref": "#/components/schemas/pet" }, { "$ref": "#/components/schemas/toy" } ] }""");
        AssertVariant(trip, "Toy", """{"p":{"kind":"t","name":"n"}}""");
    }

    [Theory]
    [InlineData("""{ "type": "array", "items": { "oneOf": [ { "type": "null" }, { "$ref": "#/components/schemas/pet" } ] } }""", "global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.Pet?>?")]
    [InlineData("""{ "type": "array", "items": { "oneOf": [ { "$ref": "#/components/schemas/pet" } ] } }""", "global::System.Collections.Generic.IReadOnlyList<global::Sinch.Voice.Pet>?")]
    public void Items_keep_the_discriminator(string schema, string type)
    {
        using var trip = Trip(schema);
        Assert.Contains($"public {type} P {{ get; init; }}", trip.Run.Source("Sinch.Voice.H.g.cs"), StringComparison.Ordinal);
        AssertVariant(trip, "Dog", """{"p":[{"kind":"d","name":"n"}]}""");
        AssertVariant(trip, "UnknownVariant", """{"p":[{"kind":"fish","name":"n"}]}""");
    }

    [Theory]
    [InlineData("""{ "oneOf": [ { "type": "null" }, { "$ref": "#/components/schemas/base" } ] }""")]
    [InlineData("""{ "oneOf": [ { "type": "string" }, { "$ref": "#/components/schemas/base" } ] }""")]
    public void A_base_keeps_the_discriminator(string schema)
    {
        using var trip = Trip(schema);
        AssertVariant(trip, "Child", """{"p":{"kind":"child","x":1}}""");
        AssertVariant(trip, "BaseBase", """{"p":{"kind":"base","x":1}}""");
        AssertVariant(trip, "UnknownVariant", """{"p":{"kind":"other","x":1}}""");
    }

    private static RoundTrip Trip(string schema)
    {
        var trip = RoundTrip.OfSchemas(
            $$"""{ "h": { "type": "object", "properties": { "p": {{schema}} } }, {{Schemas}} }""", sources: "using System.Linq;\n" + Probe);
        Assert.Empty(trip.Run.Diagnostics);
        return trip;
    }

    private static void AssertVariant(RoundTrip trip, string type, string json)
    {
        Assert.Equal(type, trip.Call<string>("Which", json));
        trip.Keeps("H", json);
    }
}
