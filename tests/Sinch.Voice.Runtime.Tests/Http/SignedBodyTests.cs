using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>Bodies of every kind are signed over their bytes and can be sent again.</summary>
public sealed class SignedBodyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_is_read_once_signed_and_sent_again_after_a_redirect()
    {
        await using var target = await LoopbackServer.StartAsync(200);
        await using var server = await LoopbackServer.RedirectingAsync(307, () => target.Address);
        using var content = new OneByteStream("--content"u8.ToArray()) { Position = 2 };
        var options = new ApiClientOptions { Endpoint = server.Address, ServerOverrides = { [new Uri("https://a.test")] = target.Address } };
        await Api.Pipeline(new Uri("https://a.test"), options).SendAsync(
            new ApiRequest(Api.Post(), "/calls") { Body = RequestBody.Binary(content, "audio/wav") }, null, Cancellation);

        Assert.All([Assert.Single(server.Requests), Assert.Single(target.Requests)], request =>
        {
            Assert.Equal("content", Encoding.UTF8.GetString(request.Body));
            Assert.Equal("audio/wav", request.Header("Content-Type"));
            Api.AssertSigned(request);
        });
    }

    [Fact]
    public async Task An_empty_stream_is_an_empty_body()
    {
        await using var server = await LoopbackServer.StartAsync(200);
        await SendAsync(server, RequestBody.Binary(Stream.Null, "audio/wav"));
        var request = Assert.Single(server.Requests);
        Assert.Empty(request.Body);
        Api.AssertSigned(request);
    }

    [Fact]
    public async Task What_fails_in_the_callers_stream_is_the_streams_exception_and_nothing_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync(200);
        using var content = new BreakingStream("ab"u8.ToArray());
        await Assert.ThrowsAsync<IOException>(() => SendAsync(server, RequestBody.Binary(content, "audio/wav")));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, "text/plain; charset=utf-8")]
    [InlineData("text/markdown", "text/markdown")]
    public async Task The_caller_has_the_last_word_on_the_media_type(string? own, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200);
        await SendAsync(server, RequestBody.Text("# ä", "text/plain; charset=utf-8"), new() { ContentType = own });
        var request = Assert.Single(server.Requests);
        Assert.Equal(expected, request.Header("Content-Type"));
        Assert.Equal("# ä", Encoding.UTF8.GetString(request.Body));
        Api.AssertSigned(request);
    }

    [Theory]
    [InlineData("")]
    [InlineData("image")]
    [InlineData("image/*")]
    [InlineData("image/png\r\nX-A: 1")]
    public void A_media_type_that_can_not_be_sent_is_refused(string contentType)
        => Assert.Throws<ArgumentException>(() => new RequestOptions { ContentType = contentType });

    [Theory]
    [InlineData("""{"a":"x y","b":1.50,"c":true,"d":null}""", "a=x+y&b=1.50&c=true")]
    [InlineData("""{"a":["x","y&z",null],"b":[]}""", "a=x&a=y%26z")]
    [InlineData("""{"j":["x","y,z",null],"a":"1"}""", "j=x,y%2Cz&a=1")]
    [InlineData("""{"a":{"b":[1]},"c":[{"d":2}]}""", "a=%7B%22b%22%3A%5B1%5D%7D&c=%7B%22d%22%3A2%7D")]
    [InlineData("""{"ä=&":"\uD83D\uDE00+%"}""", "%C3%A4%3D%26=%F0%9F%98%80%2B%25")]
    [InlineData("{}", "")]
    public async Task A_form_has_a_field_for_each_property(string json, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200);
        await SendAsync(server, RequestBody.Form(JsonDocument.Parse(json).RootElement, JsonWrite.Element, [new("j", explode: false)]));
        var request = Assert.Single(server.Requests);
        Assert.Equal(expected, Encoding.UTF8.GetString(request.Body));
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
    }

    /// <summary>A style makes a field of a form what it makes of a query parameter.</summary>
    [Theory]
    [InlineData("""{"a":{"b":[1,{"c":"x y"}],"&":null,"e":{}}}""", QueryStyle.DeepObject, true, "a%5Bb%5D%5B0%5D=1&a%5Bb%5D%5B1%5D%5Bc%5D=x+y")]
    [InlineData("""{"a":{"b":["x","y"],"c=":{"d":1}},"e":{"f":1}}""", QueryStyle.Form, true, "b=x&b=y&c%3D=%7B%22d%22%3A1%7D&e=%7B%22f%22%3A1%7D")]
    [InlineData("""{"a":{"b":1,"c":[2]}}""", QueryStyle.Form, false, "a=b,1,c,%5B2%5D")]
    [InlineData("""{"a":["x y","z%20"]}""", QueryStyle.SpaceDelimited, false, "a=x+y+z%2520")]
    [InlineData("""{"a":["x","y|"]}""", QueryStyle.PipeDelimited, false, "a=x%7Cy%7C")]
    [InlineData("""{"a":["x",null,{"b":1}],"c":"d"}""", QueryStyle.Json, true, "a=%5B%22x%22%2Cnull%2C%7B%22b%22%3A1%7D%5D&c=d")]
    [InlineData("""{"a":[],"b":1}""", QueryStyle.DeepObject, true, "b=1")]
    [InlineData("""{"a":{},"b":1}""", QueryStyle.PipeDelimited, false, "b=1")]
    [InlineData("""{"a":null}""", QueryStyle.Json, true, "")]
    public async Task A_field_is_written_in_its_style(string json, QueryStyle style, bool explode, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(200);
        await SendAsync(server, RequestBody.Form(JsonDocument.Parse(json).RootElement, JsonWrite.Element, [new("a", style, explode)]));
        Assert.Equal(expected, Encoding.UTF8.GetString(Assert.Single(server.Requests).Body));
    }

    [Fact]
    public async Task A_form_may_be_nested_deeper_than_a_reader_allows_by_default()
    {
        await using var server = await LoopbackServer.StartAsync(200);
        var list = new string('[', 100) + new string(']', 100);
        using var document = JsonDocument.Parse($$"""{"a":{{list}}}""", new JsonDocumentOptions { MaxDepth = 200 });
        await SendAsync(server, RequestBody.Form(document.RootElement, JsonWrite.Element));
        Assert.Equal("a=" + Uri.EscapeDataString(list[1..^1]), Encoding.UTF8.GetString(Assert.Single(server.Requests).Body));
    }

    [Fact]
    public void What_is_no_object_is_no_form()
    {
        Assert.Throws<ArgumentException>(() => RequestBody.Form<IReadOnlyList<string>>(["a"], (writer, items) => JsonWrite.List(writer, items, JsonWrite.String)));
        Assert.Throws<ArgumentException>(() => RequestBody.Form(default(Shape)));
        Assert.Throws<ArgumentNullException>(() => RequestBody.Form<Person>(null!));
    }

    private static Task SendAsync(LoopbackServer server, RequestBody body, RequestOptions? options = null)
        => Api.Pipeline(server.Address).SendAsync(new ApiRequest(Api.Post(), "/calls") { Body = body }, options, Cancellation);
}
