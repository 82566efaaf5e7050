using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

/// <summary>The short way of reading and writing a decimal comes to the same as the long one, scale and sign included.</summary>
public sealed class PlainDecimalTests
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };
    private static readonly string[] s_integers = ["0", "-0", "1", "-1", "10", "4294967296", "-4294967295", "9999999999999999999", "18446744073709551615", "12345678901234567890"];
    private static readonly string[] s_fractions = ["", ".0", ".00", ".5", ".10", ".0000000001", ".368", ".999999999999999999", ".1234567890123456789"];

    public static TheoryData<string> Numbers => new(s_integers.SelectMany(_ => s_fractions, (integer, fraction) => integer + fraction));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_is_what_the_reader_makes_of_it(string json)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(decimal.GetBits(reader.GetDecimal()), decimal.GetBits(JsonRead.Decimal(ref reader)));
        Assert.Equal(json.Length <= 19, PlainDecimal.TryRead(Encoding.UTF8.GetBytes(json), out _));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    public void A_number_is_written_as_the_writer_writes_it(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);
        Assert.Equal(JsonSerializer.Serialize(value), Encoding.UTF8.GetString(JsonBytes.Write(value, JsonWrite.Decimal)));
    }

    [Fact]
    public void A_writer_that_indents_does_so()
    {
        IReadOnlyList<decimal> values = [0.5m, 12m];
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            JsonWrite.List(writer, values, JsonWrite.Decimal);
        }

        Assert.Equal(JsonSerializer.Serialize(values, s_indented), Encoding.UTF8.GetString(buffer.ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1e3")]
    [InlineData("1E-3")]
    [InlineData("-1.5e2")]
    public void Anything_else_is_left_to_the_reader(string json) => Assert.False(PlainDecimal.TryRead(Encoding.UTF8.GetBytes(json), out _));
}
