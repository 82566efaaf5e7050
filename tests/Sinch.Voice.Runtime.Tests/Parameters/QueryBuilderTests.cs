namespace Sinch.Voice.Runtime.Tests.Parameters;

public sealed class QueryBuilderTests
{
    [Fact]
    public void Nothing_is_sent_for_what_is_not_there()
    {
        var query = new QueryBuilder();
        query.Add("a", null);
        query.Add("b", Array.Empty<int>());
        Assert.Equal("/calls", "/calls" + query);
        query.Add("c", 1);
        query.Add("d", "");
        Assert.Equal("/calls?c=1&d=", "/calls" + query);
    }

    [Fact]
    public void Names_are_encoded_as_values_are()
    {
        var query = new QueryBuilder();
        query.Add("a&b=c[d]\"\u00e4", "e");
        Assert.Equal("?a%26b%3Dc%5Bd%5D%22%C3%A4=e", query.ToString());
    }

    [Fact]
    public void An_object_is_written_with_what_it_holds()
    {
        var query = new QueryBuilder();
        query.Add("person", ApiJson.Deserialize<Person>("""{ "name": "Ann B", "age": 3, "weight": 1.50, "yes": true, "none": null }"""), QueryStyle.DeepObject);
        Assert.Equal("?person%5Bname%5D=Ann%20B&person%5Bage%5D=3&person%5Bweight%5D=1.50&person%5Byes%5D=true", query.ToString());
    }

    [Theory]
    [InlineData("""{ "name": "Ann", "list": [ 1, null, { "x": [ ] } ] }""", "?name=Ann&list=1&list=%7B%22x%22%3A%5B%5D%7D")]
    [InlineData("""{ "name": "Ann", "object": { "a": null } }""", "?name=Ann&object=%7B%22a%22%3Anull%7D")]
    public void Nested_values_are_JSON(string json, string expected)
    {
        var query = new QueryBuilder();
        query.Add("p", ApiJson.Deserialize<Person>(json));
        Assert.Equal(expected, query.ToString());
    }

    [Fact]
    public void An_item_that_is_not_there_and_an_enum_without_a_value_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new QueryBuilder().Add("a", new string?[] { "x", null }));
        Assert.Throws<ArgumentException>(() => new QueryBuilder().Add("a", default(Color)));
    }

    [Theory]
    [InlineData("calls")]
    [InlineData("@evil.test/")]
    [InlineData(".evil.test/")]
    [InlineData(":1/")]
    [InlineData("")]
    public async Task A_request_goes_to_no_other_server(string path)
        => await Assert.ThrowsAsync<ArgumentException>(
            () => Api.Pipeline(new Uri("https://calling.test")).SendAsync(new ApiRequest(Api.Get(), path), null, TestContext.Current.CancellationToken));
}
