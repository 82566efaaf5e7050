using System.Reflection;
using System.Text.Json;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Amounts of money come through generated types digit by digit: the emitted code is compiled, loaded and run.</summary>
public class MoneyTests
{
    [Theory]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "0.1")]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "0.0090")]
    [InlineData("""{ "type": "number", "format": "decimal" }""", "12345678901234567890.12345678")]
    [InlineData("""{ "type": "number" }""", "79228162514264337593543950335")]
    [InlineData("""{ "type": "string", "format": "decimal" }""", "\"0.10000000000000000000000000000000001\"")]
    public void An_amount_survives_reading_and_writing(string schema, string amount)
    {
        var json = $$"""{"amount":{{amount}}}""";
        var price = Load(schema);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize(json, price), price));
    }

    [Fact]
    public void A_float_would_not_survive_it_which_is_why_the_format_matters()
    {
        var price = Load("""{ "type": "number", "format": "float" }""");
        Assert.NotEqual(
            """{"amount":12345678.9}""", JsonSerializer.Serialize(JsonSerializer.Deserialize("""{"amount":12345678.9}""", price), price));
    }

    private static Type Load(string schema)
    {
        var run = Generate.From(Spec.OfSchemas($$"""{ "price": { "type": "object", "properties": { "amount": {{schema}} } } }""")).AssertClean();
        using var assembly = new MemoryStream();
        Assert.True(run.Output.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken).Success);
        return Assembly.Load(assembly.ToArray()).GetType("Sinch.Voice.Price", throwOnError: true)!;
    }
}
