using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>Bodies are signed over their bytes and can be sent again, whatever they are made of.</summary>
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
        await SendAsync(server, RequestBody.Form(JsonDocument.Parse(json).RootElement, JsonWrite.Element, ["j"]));
        var request = Assert.Single(server.Requests);
        Assert.Equal(expected, Encoding.UTF8.GetString(request.Body));
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
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
