using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

/// <summary>Values in strings, apart from any document.</summary>
public sealed class EmbeddedJsonTests
{
    [Fact]
    public void Nothing_converts_to_nothing()
    {
        EmbeddedJson<string>? text = (string?)null;
        EmbeddedJsonOrUri<string>? uri = (Uri?)null;
        Assert.Null(text);
        Assert.Null(uri);
        Assert.Throws<ArgumentNullException>(() => new EmbeddedJsonOrUri<string>((Uri)null!));
    }

    [Fact]
    public void A_string_converts_as_a_value_and_is_constructed_as_a_text()
    {
        EmbeddedJson<string> value = "x";
        var text = new EmbeddedJson<string>("x");
        Assert.Equal((true, "x", null), (value.HasValue, value.Value, value.Text));
        Assert.Equal((false, null, "x"), (text.HasValue, text.Value, text.Text));
        Assert.Equal("\"\\\"x\\\"\"", Write(value));
        Assert.Equal("\"x\"", Write(text));
        Assert.Equal("null", Write(null));
    }

    [Fact]
    public void The_path_of_an_empty_value_leads_into_the_string()
    {
        var exception = Assert.Throws<ArgumentException>(() => JsonBytes.Write(
            new EmbeddedJson<IReadOnlyList<IsoTime>>([new IsoTime("09:30"), default]),
            static (writer, value) =>
            {
                writer.WriteStartObject();
                writer.WritePropertyName("times");
                JsonWrite.Embedded(writer, value, static (writer, items) => JsonWrite.List(writer, items, JsonWrite.Time));
            }));
        Assert.StartsWith("'times[1]' of the EmbeddedJson`1 is an empty IsoTime, which cannot be written.", exception.Message, StringComparison.Ordinal);
    }

    private static string Write(EmbeddedJson<string>? value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonWrite.Embedded(writer, value, JsonWrite.String);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
