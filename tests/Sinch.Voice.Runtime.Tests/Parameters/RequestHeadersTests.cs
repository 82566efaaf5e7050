namespace Sinch.Voice.Runtime.Tests.Parameters;

public sealed class RequestHeadersTests
{
    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\0")]
    [InlineData("\u00e4")]
    [InlineData("\t")]
    public void A_value_that_can_not_be_sent_is_refused_by_the_name_of_its_parameter(string @class)
        => Assert.Equal("class", Assert.Throws<ArgumentException>(() => new RequestHeaders().Add("X-Class", @class)).ParamName);

    [Fact]
    public void A_value_is_not_quoted_in_the_message()
    {
        var value = "hunter2\n";
        Assert.DoesNotContain("hunter2", Assert.Throws<ArgumentException>(() => new RequestHeaders().Add("X-A", value)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_header_arrives_where_HTTP_has_it()
    {
        var headers = new RequestHeaders();
        headers.Add("User-Agent", "Contoso/1");
        headers.Add("If-Match", "\"a\"");
        headers.Add("If-Modified-Since", new DateTimeOffset(2024, 2, 29, 0, 0, 0, TimeSpan.Zero));
        headers.Add("Range", "not a range");
        headers.Add("Content-MD5", "d");
        headers.Add("Content-Range", "bytes 0-1/2");
        headers.Add("x-none", null);
        headers.AddCookie("a", "1;2");
        headers.AddCookie("b", "3");
        await using var server = await LoopbackServer.StartAsync(200, "{}");

        await SendAsync(server, headers, options: null);

        var request = Assert.Single(server.Requests);
        Assert.Equal("Contoso/1", request.Header("User-Agent"));
        Assert.Equal("\"a\"", request.Header("If-Match"));
        Assert.Equal("2024-02-29T00:00:00Z", request.Header("If-Modified-Since"));
        Assert.Equal("not a range", request.Header("Range"));
        Assert.Equal("d", request.Header("Content-MD5"));
        Assert.Equal("bytes 0-1/2", request.Header("Content-Range"));
        Assert.Null(request.Header("x-none"));
        Assert.Equal("a=1%3B2; b=3", request.Header("Cookie"));
    }

    [Fact]
    public async Task A_header_of_a_call_wins_over_that_of_a_parameter()
    {
        var headers = new RequestHeaders();
        headers.Add("X-Trace", "parameter");
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await SendAsync(server, headers, new RequestOptions { Headers = new Dictionary<string, string> { ["x-trace"] = "call" } });
        Assert.Equal("call", Assert.Single(server.Requests).Header("X-Trace"));
    }

    [Fact]
    public async Task The_query_is_sent_but_not_signed()
    {
        var query = new QueryBuilder();
        query.Add("q", "a b");
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await Api.Pipeline(server.Address).SendAsync(new ApiRequest(Api.Get(), "/calls" + query), null, TestContext.Current.CancellationToken);
        var request = Assert.Single(server.Requests);
        Assert.Equal("/calls?q=a%20b", request.Target);
        Api.AssertSigned(request);
    }

    private static Task SendAsync(LoopbackServer server, RequestHeaders headers, RequestOptions? options)
        => Api.Pipeline(server.Address).SendAsync(new ApiRequest(Api.Get(), "/calls", headers), options, TestContext.Current.CancellationToken);
}
