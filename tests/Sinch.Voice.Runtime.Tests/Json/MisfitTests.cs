using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

/// <summary>Values that don't fit the types of their properties, and names that are spelled in two ways.</summary>
public sealed class MisfitTests
{
    private static readonly JsonSerializerOptions s_smallBuffer = new() { DefaultBufferSize = 1 };

    [Theory]
    [InlineData("""{"name":{},"tags":["x"]}""", "name")]
    [InlineData("""{"name":"Ann","age":""}""", "age")]
    [InlineData("""{"age":12.7,"name":"Ann"}""", "age")]
    [InlineData("""{"age":9007199254740993}""", "age")]
    [InlineData("""{"tags":{},"name":"Ann"}""", "tags")]
    [InlineData("""{"tags":"a"}""", "tags")]
    [InlineData("""{"tags":["a",{"b":[1,2]},"c"],"name":"Ann"}""", "tags")]
    [InlineData("""{"color":[]}""", "color")]
    [InlineData("""{"scores":{"a":1,"b":"many"},"name":"Ann"}""", "scores")]
    [InlineData("""{"scores":[]}""", "scores")]
    public void A_value_that_does_not_fit_is_absent_and_kept_as_it_came(string json, string property)
    {
        var person = ApiJson.Deserialize<Person>(json)!;
        Assert.Equal([property], person.AdditionalProperties!.Keys);
        Assert.Null(typeof(Person).GetProperty(char.ToUpperInvariant(property[0]) + property[1..])!.GetValue(person));
        ModelTests.AssertSame(json, ApiJson.Serialize(person));
    }

    [Fact]
    public void A_misfit_within_is_the_matter_of_the_object_that_has_it()
    {
        const string Json = """{"name":"Ann","friend":{"kind":"person","age":"old","name":"Bo"}}""";
        var friend = Assert.IsType<Person>(ApiJson.Deserialize<Person>(Json)!.Friend!.Value.Value);
        Assert.Equal(("Bo", (int?)null), (friend.Name, friend.Age));
        Assert.Equal("old", friend.AdditionalProperties!["age"].GetString());
    }

    [Theory]
    [InlineData("""{"age":7,"age":"old"}""")]
    [InlineData("""{"age":"old","age":7}""")]
    [InlineData("""{"age":null,"age":"old","age":7}""")]
    public void A_value_that_fits_counts_more_than_one_that_does_not(string json)
    {
        var person = ApiJson.Deserialize<Person>(json)!;
        Assert.Equal(7, person.Age);
        Assert.Equal("""{"age":7}""", ApiJson.Serialize(person));
    }

    [Theory]
    [InlineData("""{"name":"Ann","NAME":"Bo"}""")]
    [InlineData("""{"NAME":"Bo","age":1,"name":"Ann"}""")]
    [InlineData("""{"NAME":"Bo","x":{"name":"Cy"},"name":"Ann","Age":1}""")]
    [InlineData("""{"kind":"person","NAME":"Bo","name":"Ann"}""")]
    public void The_exact_name_counts_and_the_other_is_kept_beside(string json)
    {
        var person = Assert.IsType<Person>(ApiJson.Deserialize<Person>(json));
        Assert.Equal("Ann", person.Name);
        Assert.Equal("Bo", person.AdditionalProperties!["NAME"].GetString());
        Assert.DoesNotContain("Age", person.AdditionalProperties.Keys);
    }

    [Fact]
    public void The_exact_name_counts_even_if_it_does_not_fit_but_not_if_it_is_null()
    {
        Assert.Equal("""{"age":1}""", ApiJson.Serialize(ApiJson.Deserialize<Person>("""{"age":null,"AGE":1}""")!));
        Assert.Equal("""{"age":1}""", ApiJson.Serialize(ApiJson.Deserialize<Person>("""{"AGE":1,"age":null}""")!));
        ModelTests.AssertSame("""{"age":"old","AGE":1}""", ApiJson.Serialize(ApiJson.Deserialize<Person>("""{"age":"old","AGE":1}""")!));
    }

    [Theory]
    [InlineData("\"age\":{}", "")]
    [InlineData("\"tags\":[[]]", "")]
    [InlineData("\"scores\":{\"a\":[]}", "")]
    [InlineData("\"NAME\":1", "")]
    [InlineData("\"friend\":{\"kind\":\"person\",\"age\":{}}", "")]
    [InlineData("\"tags\":[", "]")]
    public void Many_misfits_take_no_exception_and_no_time_that_grows_with_their_square(string one, string close)
    {
        var thread = Environment.CurrentManagedThreadId;
        var exceptions = 0;
        void Count(object? sender, FirstChanceExceptionEventArgs e) => exceptions += Environment.CurrentManagedThreadId == thread ? 1 : 0;

        // The pool of arrays that lists are collected in grows once.
        Allocated(Body(4_000));
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            var small = Allocated(Body(1_000));
            var large = Allocated(Body(4_000));
            Assert.True(large < 5 * small, $"{small} and {large} bytes");
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.Equal(0, exceptions);

        byte[] Body(int count) => Encoding.UTF8.GetBytes(
            close.Length == 0
                ? $"{{{string.Join(",", Enumerable.Repeat(one, count))}}}"
                : $"{{{one}{string.Join(",", Enumerable.Repeat("\"a\"", count))},{{}}{close}}}");
    }

    [Fact]
    public void Malformed_JSON_in_a_misfit_is_still_malformed()
    {
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>("""{"age":{"a":}}"""));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>("""{"age":{"a":"\ud800"}}"""));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>($"{{\"age\":{new string('[', 100)}{new string(']', 100)}}}"));
    }

    [Fact]
    public async Task A_serializer_keeps_misfits_byte_by_byte()
    {
        const string Json = """[{"age":"old","tags":["a",{"b":1}],"NAME":"Bo","name":"Ann"}]""";
        await using var stream = new OneByteStream(Encoding.UTF8.GetBytes(Json));
        var people = await JsonSerializer.DeserializeAsync<Person[]>(stream, s_smallBuffer, TestContext.Current.CancellationToken);
        ModelTests.AssertSame(Json, JsonSerializer.Serialize(people));
    }

    private static long Allocated(byte[] json)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        ApiJson.Deserialize<Person>(json);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
