using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Runtime.Tests.Errors;

public sealed class ErrorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_platforms_error_is_told()
    {
        const string Body = """{"errorCode":40400,"message":"Call not found","reference":"a2028355","status":"404 Not Found"}""";
        var exception = await FailAsync(404, Body);
        Assert.Equal(HttpStatusCode.NotFound, exception.StatusCode);
        Assert.Equal(("40400", "Call not found", "a2028355", "404 Not Found"), (exception.ErrorCode, exception.ErrorMessage, exception.Reference, exception.Status));
        Assert.Equal("Calling_Get failed with 404 (40400): Call not found [reference a2028355]", exception.Message);
        Assert.Equal((Body, "Calling_Get"), (exception.RawBody, exception.OperationId));
        Assert.False(exception.IsTimeout);
    }

    [Theory]
    [InlineData("""{"ErrorCode":"40101","Message":true}""", "40101", "true")]
    [InlineData("""{"errorCode":40101,"message":"cut of""", "40101", null)]
    [InlineData("""{"x":{"y":[1]},"errorCode":1e3}""", "1e3", null)]
    [InlineData("""[1]""", null, null)]
    [InlineData("<html>no</html>", null, null)]
    [InlineData("", null, null)]
    public async Task An_error_is_read_as_far_as_it_goes(string body, string? code, string? message)
    {
        var exception = await FailAsync(502, body);
        Assert.Equal((code, message, body), (exception.ErrorCode, exception.ErrorMessage, exception.RawBody));
        Assert.Equal(HttpStatusCode.BadGateway, exception.StatusCode);
    }

    [Fact]
    public async Task The_message_holds_little_of_a_body_and_no_line_breaks()
    {
        var page = await FailAsync(503, "<html>\r\n" + new string('x', 10_000), "text/html");
        Assert.InRange(page.Message.Length, 30, 300);
        Assert.DoesNotContain('\n', page.Message);

        var forged = await FailAsync(400, """{"message":"a\r\nFAKE LOG LINE","reference":"r\n2"}""");
        Assert.DoesNotContain('\n', forged.Message);
        Assert.Equal("a\r\nFAKE LOG LINE", forged.ErrorMessage);
        Assert.InRange((await FailAsync(400, $$"""{"message":"{{new string('x', 10_000)}}"}""")).Message.Length, 30, 1_000);
    }

    [Fact]
    public async Task Headers_are_told_without_secrets()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["X-Request-Id"] = "7";
            context.Response.Headers.SetCookie = "session=hush";
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"hush\"";
            context.Response.Headers["Proxy-Authenticate"] = "hush";
            return context.RespondAsync(401, "{}");
        });
        var exception = await Api.Pipeline(server.Address).FailAsync();
        Assert.Equal("7", exception.Headers["x-request-id"].Single());
        Assert.True(exception.Headers.ContainsKey("content-type"));
        Assert.DoesNotContain(exception.Headers, header => header.Value.Any(value => value.Contains("hush", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Neither_credential_nor_body_of_the_request_are_told()
    {
        await using var server = await LoopbackServer.StartAsync(500, "{}");
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Api.Pipeline(server.Address).SendAsync(Api.PostRequest(), null, Cancellation));
        Assert.DoesNotContain("+46", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Requests.Single().Header("Authorization")!, exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(202)]
    [InlineData(204)]
    public async Task A_success_that_is_not_declared_is_an_error(int status)
    {
        var exception = await FailAsync(status, null);
        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Contains("declare", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("null", false)]
    [InlineData("[]", true)]
    [InlineData("{\"name\":", true)]
    [InlineData("<html>", true)]
    public async Task A_success_that_cannot_be_read_is_an_error(string body, bool hasInner)
    {
        var exception = await FailAsync(200, body);
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(body, exception.RawBody);
        Assert.Equal(hasInner, exception.InnerException is JsonException);
    }

    [Fact]
    public async Task Null_in_place_of_a_struct_is_an_error()
    {
        await using var server = await LoopbackServer.StartAsync(200, " null ");
        await Assert.ThrowsAsync<SinchVoiceException>(() => Api.Pipeline(server.Address).SendAsync<Shape>(new(Api.Get(), "/"), null, Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task A_body_without_meaning_is_ignored(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        Assert.Null(await Record.ExceptionAsync(() => Api.Pipeline(server.Address).SendAsync(new(Api.Get(), "/"), null, Cancellation)));
    }

    [Fact]
    public async Task A_body_without_meaning_may_break_off()
    {
        using var client = Stub(BreakingOff(HttpStatusCode.OK, "{"));
        Assert.Null(await Record.ExceptionAsync(() => Api.Pipeline(new Uri("https://a.test"), httpClient: client).SendAsync(new(Api.Get(), "/"), null, Cancellation)));
    }

    [Fact]
    public async Task A_connection_that_is_cut_in_the_middle_is_told_with_the_status()
    {
        using var handler = new SignallingHandler();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("{\"name\":");
            await context.Response.Body.FlushAsync();
            await handler.Received;
            context.Abort();
        });
        using var client = new HttpClient(handler, disposeHandler: false);
        var exception = await Api.Pipeline(server.Address, httpClient: client).FailAsync();
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.False(exception.IsTimeout);
    }

    [Fact]
    public async Task What_arrived_of_a_body_is_kept()
    {
        using var client = Stub(BreakingOff(HttpStatusCode.OK, "{\"name\":"));
        var success = await Api.Pipeline(new Uri("https://a.test"), httpClient: client).FailAsync();
        Assert.Equal((HttpStatusCode.OK, "{\"name\":"), (success.StatusCode, success.RawBody));
        Assert.IsType<HttpRequestException>(success.InnerException);

        using var failing = Stub(BreakingOff(HttpStatusCode.InternalServerError, "{\"errorCode\":50000,\"mess"));
        var error = await Api.Pipeline(new Uri("https://a.test"), httpClient: failing).FailAsync();
        Assert.Equal((HttpStatusCode.InternalServerError, "50000"), (error.StatusCode, error.ErrorCode));
        Assert.IsType<HttpRequestException>(error.InnerException);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told_without_a_status()
    {
        Uri gone;
        await using (var server = await LoopbackServer.StartAsync(200))
        {
            gone = server.Address;
        }

        var exception = await Api.Pipeline(gone).FailAsync();
        Assert.Null(exception.StatusCode);
        Assert.Null(exception.RawBody);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Fact]
    public async Task Whatever_a_handler_throws_is_told_as_the_cause()
    {
        using var handler = new StubHandler((_, _) => throw new InvalidOperationException("The circuit is open."));
        using var client = new HttpClient(handler);
        var exception = await Api.Pipeline(new Uri("https://a.test"), httpClient: client).FailAsync();
        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.False(exception.IsTimeout);
    }

    [Fact]
    public async Task A_document_without_servers_is_told()
        => Assert.Contains("Endpoint", (await ApiPipeline.Create(Api.Of(), Api.Signed, null, null).FailAsync()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_double_of_the_client_can_make_exceptions()
    {
        var exception = new SinchVoiceException("No call.") { StatusCode = HttpStatusCode.NotFound, ErrorCode = "40400" };
        Assert.Equal(("No call.", "40400"), (exception.Message, exception.ErrorCode));
        Assert.Empty(exception.Headers);
    }

    private static async Task<SinchVoiceException> FailAsync(int status, string? body, string contentType = "application/json")
    {
        await using var server = await LoopbackServer.StartAsync(status, body, contentType);
        return await Api.Pipeline(server.Address).FailAsync();
    }

    private static HttpClient Stub(HttpResponseMessage response) => new(new StubHandler((_, _) => Task.FromResult(response)));

    private static HttpResponseMessage BreakingOff(HttpStatusCode status, string body)
        => new(status) { Content = new StreamContent(new BreakingStream(System.Text.Encoding.UTF8.GetBytes(body))) };
}
