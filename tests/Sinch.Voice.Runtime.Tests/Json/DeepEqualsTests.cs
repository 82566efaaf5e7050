namespace Sinch.Voice.Runtime.Tests.Json;

/// <summary>Two values are equal if they have the same JSON.</summary>
public sealed class DeepEqualsTests
{
    [Theory]
    [InlineData("""{"name":"a","age":1}""", """{"age":1,"name":"a"}""")]
    [InlineData("""{"x":{"a":[1,{"b":null}],"c":true}}""", """{"x":{"c":true,"a":[1,{"b":null}]}}""")]
    [InlineData("""{"x":"\u00e9\n"}""", """{"x":"é\u000a"}""")]
    [InlineData("""{"x":[1,10,0,-0,0.5,120,1e400]}""", """{"x":[1.0,1e1,0.0,0e9,5E-1,1.2e+2,0.1e401]}""")]
    [InlineData("""{"x":12345678901234567890123456789012345678901234567890}""", """{"x":1234567890123456789012345678901234567890123456789e1}""")]
    [InlineData("""{"x":1e99999999999}""", """{"x":1e99999999999}""")]
    public void The_order_of_properties_and_the_notation_do_not_count(string left, string right) => Assert.True(Compare(left, right));

    [Theory]
    [InlineData("""{"name":"a"}""", """{"name":"A"}""")]
    [InlineData("""{"name":"a"}""", "{}")]
    [InlineData("""{"x":null}""", "{}")]
    [InlineData("""{"x":1}""", """{"y":1}""")]
    [InlineData("""{"x":1}""", """{"x":"1"}""")]
    [InlineData("""{"x":1}""", """{"x":-1}""")]
    [InlineData("""{"x":1}""", """{"x":10}""")]
    [InlineData("""{"x":true}""", """{"x":false}""")]
    [InlineData("""{"x":[1,2]}""", """{"x":[2,1]}""")]
    [InlineData("""{"x":[1,2]}""", """{"x":[1]}""")]
    [InlineData("""{"x":{"a":1}}""", """{"x":{"a":1,"b":2}}""")]
    [InlineData("""{"x":9007199254740993}""", """{"x":9007199254740992}""")]
    [InlineData("""{"x":1e400}""", """{"x":1e401}""")]
    [InlineData("""{"x":1e99999999999}""", """{"x":1e99999999998}""")]
    public void What_is_different_JSON_differs(string left, string right) => Assert.False(Compare(left, right));

    [Fact]
    public void A_union_equals_its_variant_and_an_empty_one_is_null()
    {
        Shape? friend = new Shape(new Person { Name = "Bo" });
        Assert.True(ApiJson.DeepEquals(friend, new Person { Name = "Bo" }));
        Assert.True(ApiJson.DeepEquals(friend.Value, friend));
        Assert.False(ApiJson.DeepEquals(friend, null));
        Assert.True(ApiJson.DeepEquals(default(Shape), null));
        Assert.True(ApiJson.DeepEquals(null, null));
        Assert.True(ApiJson.DeepEquals(new Color("red"), new Color("red")));
    }

    [Fact]
    public void What_cannot_be_written_cannot_be_compared()
        => Assert.Contains("friend", Assert.Throws<ArgumentException>(() => ApiJson.DeepEquals(new Person { Friend = default(Shape) }, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_deeper_than_what_can_be_read_can_be_compared()
    {
        var deep = new Person { Name = "innermost" };
        for (var i = 0; i < 200; i++)
        {
            deep = new Person { Friend = new Shape(deep) };
        }

        Assert.True(ApiJson.DeepEquals(deep, deep));
    }

    [Fact]
    public void The_debugger_shows_the_JSON_or_why_there_is_none()
    {
        Assert.Equal("""{"name":"Ann"}""", JsonDebugView.Of(new Person { Name = "Ann" }));
        Assert.Equal("null", JsonDebugView.Of(default(Shape)));
        Assert.Contains("'friend'", JsonDebugView.Of(new Person { Friend = default(Shape) }), StringComparison.Ordinal);
    }

    private static bool Compare(string left, string right)
    {
        var (one, other) = (ApiJson.Deserialize<Person>(left), ApiJson.Deserialize<Person>(right));
        var equal = ApiJson.DeepEquals(one, other);
        Assert.Equal(equal, ApiJson.DeepEquals(other, one));
        return equal;
    }
}
