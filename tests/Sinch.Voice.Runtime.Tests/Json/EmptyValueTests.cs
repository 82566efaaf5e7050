using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

/// <summary>Unions and enums that hold nothing.</summary>
public sealed class EmptyValueTests
{
    [Fact]
    public void One_within_is_refused_with_its_path()
    {
        AssertRefused("'color' of the Person is an empty Color", new() { Color = default(Color) });
        AssertRefused("'friend.friend.color' of the Person is an empty Color", Friend(Friend(new() { Name = "Ann", Age = 1, Tags = ["a", "b"], Color = default(Color) })));
        AssertRefused("'friend' of the Person is an empty Shape", new() { Scores = new Dictionary<string, int> { ["a"] = 1 }, Friend = default(Shape) });

        static void AssertRefused(string message, Person person)
        {
            Assert.Contains(message, Assert.Throws<ArgumentException>(() => ApiJson.Serialize(person)).Message, StringComparison.Ordinal);
            Assert.Contains(message, Assert.Throws<ArgumentException>(() => ApiJson.SerializeToUtf8Bytes(person)).Message, StringComparison.Ordinal);
            Assert.Contains(message, Assert.Throws<ArgumentException>(() => RequestBody.Json(person)).Message, StringComparison.Ordinal);
            Assert.Contains(message, Assert.Throws<ArgumentException>(() => RequestBody.Form(person)).Message, StringComparison.Ordinal);
            Assert.Throws<EmptyValueException>(() => JsonSerializer.Serialize(person));
        }

        static Person Friend(Person person) => new() { Friend = new Shape(person) };
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("{\"a\":", "a")]
    [InlineData("{\"a\":1,\"b\":[", "b[0]")]
    [InlineData("{\"b\":[1", "b[1]")]
    [InlineData("[[1,{\"x\":[]},\"y\"],{\"c\":true,\"d\":{\"e\":", "[1].d.e")]
    [InlineData("{\"x\":{\"y\":[{}]},\"z\":[[],[", "z[1][0]")]
    public void The_path_is_found_from_what_was_written(string written, string path)
        => Assert.Equal(path, JsonWritePath.Next(System.Text.Encoding.UTF8.GetBytes(written)));

    [Fact]
    public void One_in_a_list_or_a_map_is_refused()
    {
        Assert.Contains("'[1]'", Refusal<IReadOnlyList<Color>>([new("red"), default], (writer, list) => JsonWrite.List(writer, list, JsonWrite.Model)), StringComparison.Ordinal);
        Assert.Contains("'a'", Refusal(new Dictionary<string, Shape> { ["a"] = default }, (writer, map) => JsonWrite.Map(writer, map, JsonWrite.Model)), StringComparison.Ordinal);
        Assert.Contains("'[0]'", Refusal<IReadOnlyList<IsoTime>>([default], (writer, list) => JsonWrite.List(writer, list, JsonWrite.Time)), StringComparison.Ordinal);

        static string Refusal<T>(T value, JsonValueWriter<T> write) => Assert.Throws<ArgumentException>(() => JsonBytes.Write(value, write)).Message;
    }

    [Fact]
    public void One_that_stands_alone_is_null_both_ways()
    {
        Assert.Equal("null", ApiJson.Serialize(default(Shape)));
        Assert.Equal("null", JsonSerializer.Serialize(default(Color)));
        Assert.Null(ApiJson.Deserialize<Shape>("null").Value);
    }

    [Fact]
    public void The_thread_writes_on_after_a_refusal()
    {
        Assert.Throws<ArgumentException>(() => ApiJson.Serialize(new Person { Name = "Ann", Color = default(Color) }));
        Assert.Equal("""{"name":"Bo"}""", ApiJson.Serialize(new Person { Name = "Bo" }));
    }
}
