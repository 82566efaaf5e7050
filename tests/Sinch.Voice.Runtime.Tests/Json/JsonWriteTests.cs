using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

public sealed class JsonWriteTests
{
    [Fact]
    public void Values_are_written_in_the_forms_of_the_platform()
    {
        Assert.Equal("\"2022-03-21T13:13:59Z\"", Write(new DateTimeOffset(2022, 3, 21, 13, 13, 59, TimeSpan.Zero), JsonWrite.DateTimeOffset));
        Assert.Equal("\"2022-03-21T13:13:59.5+02:00\"", Write(new DateTimeOffset(2022, 3, 21, 13, 13, 59, 500, TimeSpan.FromHours(2)), JsonWrite.DateTimeOffset));
        Assert.Equal("\"2022-03-01\"", Write(new DateOnly(2022, 3, 1), JsonWrite.Date));
        Assert.Equal("\"https://a.test\"", Write(new Uri("https://a.test"), JsonWrite.Uri));
        Assert.Equal("\"AQID\"", Write<byte[]>([1, 2, 3], JsonWrite.Bytes));
        Assert.Equal("12.30", Write(12.30m, JsonWrite.Decimal));
        Assert.Equal("null", Write(default(JsonElement), JsonWrite.Element));
        Assert.Equal("\"+46\"", Write("+46", JsonWrite.String));
    }

    [Fact]
    public void Null_is_written_for_nothing()
    {
        Assert.Equal("[\"a\",null]", Write<IReadOnlyList<string?>>(["a", null], (writer, list) => JsonWrite.List(writer, list, JsonWrite.String)));
        Assert.Equal("{\"a\":null}", Write(new Dictionary<string, string?> { ["a"] = null }, (writer, map) => JsonWrite.Map(writer, map, JsonWrite.String)));
        Assert.Equal("[null]", Write<IReadOnlyList<Person?>>([null], (writer, list) => JsonWrite.List(writer, list, JsonWrite.Model)));
        Assert.Equal("null", Write<object?>(null, JsonWrite.Variant));
    }

    [Fact]
    public void What_is_no_variant_is_refused()
        => Assert.Throws<InvalidOperationException>(() => Write<object?>("text", JsonWrite.Variant));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character()
        => Assert.Equal("\uFFFD", ApiJson.Deserialize<Person>(ApiJson.Serialize(new Person { Name = "\ud800" }))!.Name);

    private static string Write<T>(T value, JsonValueWriter<T> write) => System.Text.Encoding.UTF8.GetString(JsonBytes.Write(value, write));
}
