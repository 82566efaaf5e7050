using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

public sealed class AdditionalPropertiesTests
{
    [Fact]
    public void All_kinds_of_values_can_be_added()
    {
        JsonElement element;
        using (var document = JsonDocument.Parse("[1]"))
        {
            AdditionalProperties properties = new()
            {
                { "s", "+46" }, { "null", (string?)null }, { "flag", true }, { "n", 3 }, { "big", 1.50m }, { "ratio", 0.5 },
                { "raw", document.RootElement }, { "model", new Person { Name = "Ann" } }, { "color", new Color("red") },
            };
            element = properties["raw"];
            Assert.Equal(
                """{"s":"+46","null":null,"flag":true,"n":3,"big":1.50,"ratio":0.5,"raw":[1],"model":{"name":"Ann"},"color":"red"}""",
                ApiJson.Serialize(new Person { AdditionalProperties = properties }));
        }

        Assert.Equal(1, element[0].GetInt32());
    }

    [Fact]
    public void A_name_occurs_once_and_the_last_value_wins()
    {
        AdditionalProperties properties = new() { { "a", 1 }, { "b", 2 }, { "a", 3 } };
        Assert.Equal(["a", "b"], properties.Keys);
        Assert.Equal(3, properties["a"].GetInt32());
    }

    [Fact]
    public void Many_are_found_and_kept_in_order()
    {
        var names = Enumerable.Range(0, 20_000).Select(i => $"p{i}").ToList();
        var json = "{" + string.Join(",", names.Select(name => $"\"{name}\":1").Append("\"p3\":2")) + "}";
        var properties = ApiJson.Deserialize<Person>(json)!.AdditionalProperties!;
        Assert.Equal(names, properties.Keys);
        Assert.Equal(2, properties["p3"].GetInt32());
        Assert.True(properties.ContainsKey("p19999"));
        Assert.False(properties.ContainsKey("P1"));
        Assert.False(properties.TryGetValue("nope", out _));
        Assert.Throws<KeyNotFoundException>(() => properties["nope"]);
    }

    [Fact]
    public void What_JSON_cannot_carry_is_refused()
    {
        Assert.ThrowsAny<ArgumentException>(() => new AdditionalProperties { { "a", double.NaN } });
        Assert.Throws<ArgumentNullException>(() => new AdditionalProperties { { null!, 1 } });
    }
}
