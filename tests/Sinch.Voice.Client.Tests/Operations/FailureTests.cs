using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.Client.Tests.Infrastructure;

namespace Sinch.Voice.Client.Tests.Operations;

/// <summary>Calls that fail: one exception, with everything that is known.</summary>
public class FailureTests
{
    private const string Html = "<html><body><h1>Bad gateway</h1></body></html>";

    public static TheoryData<int, string, string?> Answers
    {
        get
        {
            var answers = new TheoryData<int, string, string?>();
            foreach (var status in new[] { 400, 401, 402, 404, 429, 500, 503 })
            {
                answers.Add(status, $$"""{ "status": "{{status}} Refused", "errorCode": {{status}}00, "message": "No, thanks", "reference": "a2028355" }""", $"{status}00");
                answers.Add(status, $$"""{ "status": "{{status}} Refused", "errorCode": "{{status}}00", "message": "No, thanks", "reference": "a2028355" }""", $"{status}00");
                answers.Add(status, string.Empty, null);
                answers.Add(status, Html, null);
            }

            return answers;
        }
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_error_status_carries_all_that_the_response_says(int status, string body, string? errorCode)
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers["X-Trace"] = "t1";
            context.Response.Headers.SetCookie = "session=secret";
            context.Response.ContentType = body == Html ? "text/html" : "application/json";
            await context.Response.WriteAsync(body);
        });
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Client(server).Calls.GetAsync("c1", cancellationToken: Ct));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal(body, exception.RawBody);
        Assert.Equal("Calling_GetCallResult", exception.OperationId);
        Assert.Equal(errorCode, exception.ErrorCode);
        Assert.Equal(errorCode is null ? null : $"{status} Refused", exception.Status);
        Assert.Equal(errorCode is null ? null : "No, thanks", exception.ErrorMessage);
        Assert.Equal(errorCode is null ? null : "a2028355", exception.Reference);
        Assert.Equal(["t1"], exception.Headers["x-trace"]);
        Assert.DoesNotContain("Set-Cookie", exception.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.False(exception.IsTimeout);
        Assert.Contains($"failed with {status}", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestApplication.Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_message_of_an_error_reads_well()
    {
        await using var server = await LoopbackServer.StartAsync(404, """{ "status": "404 Not Found", "errorCode": 40400, "message": "Call not found", "reference": "a2028355" }""");
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Client(server).Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Equal("Calls.GetAsync failed with 404 (40400): Call not found [reference a2028355]", exception.Message);
    }

    [Theory]
    [InlineData(202, null)]
    [InlineData(204, null)]
    [InlineData(206, "[]")]
    public async Task A_success_that_is_not_declared_and_has_no_such_body_is_an_error(int status, string? body)
    {
        await using var server = await LoopbackServer.StartAsync(status, body);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Client(server).Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData(Html)]
    [InlineData("""{ "callId": "c1" """)]
    public async Task A_success_whose_body_is_not_the_declared_one_carries_the_body(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Client(server).Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Equal(HttpStatusCode.OK, exception.StatusCode);
        Assert.Equal(body, exception.RawBody);
    }

    [Theory]
    [InlineData("")]
    [InlineData(Html)]
    [InlineData("""{ "content": "200 Successful response" }""")]
    public async Task A_body_that_no_schema_describes_is_ignored(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        Assert.Null(await Record.ExceptionAsync(() => Client(server).Conferences.KickParticipantAsync("conf", "call", cancellationToken: Ct)));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(500)]
    public async Task A_connection_cut_within_the_body_carries_what_came(int status)
    {
        using var handler = new SignallingHandler();
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.StatusCode = status;
            await BeginBodyAsync(context, handler);
            context.Abort();
        });
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Client(server, handler).Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.NotNull(exception.InnerException);
        Assert.False(exception.IsTimeout);
        Assert.StartsWith(exception.RawBody!, BeginningOfBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_that_fails_has_no_status()
    {
        Uri gone;
        await using (var server = await LoopbackServer.StartAsync(200))
        {
            gone = server.Address;
        }

        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = gone });
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => voice.Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Null(exception.StatusCode);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_caller_who_gives_up_gets_a_cancellation_with_the_own_token(bool withinBody)
    {
        using var caller = new CancellationTokenSource();
        using var handler = new SignallingHandler();
        await using var server = await LoopbackServer.StartAsync(context => HangAsync(context, withinBody ? handler : null, caller.Cancel));
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client(server, handler).Calls.GetAsync("c1", cancellationToken: caller.Token));
        Assert.Equal(caller.Token, exception.CancellationToken);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_slow_server_is_a_timeout_and_not_a_cancellation(bool withinBody, bool perCall)
    {
        var clock = new FakeTimeProvider();
        using var handler = new SignallingHandler();
        using var http = new HttpClient(handler, disposeHandler: false);
        await using var server = await LoopbackServer.StartAsync(context =>
            HangAsync(context, withinBody ? handler : null, () => clock.Advance(TimeSpan.FromSeconds(31))));
        var options = new ApiClientOptions { Endpoint = server.Address, TimeProvider = clock, Timeout = perCall ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(30) };
        var voice = new SinchVoiceClient(http, TestCredentials.Signed, options);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => voice.Calls.GetAsync(
            "c1", perCall ? new RequestOptions { Timeout = TimeSpan.FromSeconds(30) } : null, Ct));
        Assert.True(exception.IsTimeout);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal(withinBody ? HttpStatusCode.OK : null, exception.StatusCode);
        Assert.Contains("30 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeout_of_the_callers_HttpClient_is_a_timeout_too()
    {
        await using var server = await LoopbackServer.StartAsync(context => HangAsync(context, null, () => { }));
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(50) };
        var voice = new SinchVoiceClient(http, TestCredentials.Signed, new() { Endpoint = server.Address });
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => voice.Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.True(exception.IsTimeout);
    }

    [Fact]
    public async Task The_callers_HttpClient_is_neither_changed_nor_disposed()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var http = new HttpClient { BaseAddress = new Uri("http://127.0.0.1:1/elsewhere/") };
        var voice = new SinchVoiceClient(http, TestCredentials.Signed, new() { Endpoint = server.Address });
        await voice.Calls.GetAsync("c1", cancellationToken: Ct);
        await voice.Calls.GetAsync("c1", cancellationToken: Ct);
        Assert.Empty(http.DefaultRequestHeaders);
        Assert.Equal("http://127.0.0.1:1/elsewhere/", http.BaseAddress.AbsoluteUri);
        Assert.Equal("{}", await http.GetStringAsync(server.Address, Ct));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_to_another_host_does_not_get_the_credential(int status)
    {
        await using var other = await LoopbackServer.StartAsync(200, "{}");
        await using var server = await RedirectingServerAsync(status, new Uri(other.Address, "/elsewhere"));
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Client(server).Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Equal([new Uri(other.Address, "/elsewhere").AbsoluteUri], exception.Headers["Location"]);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_handler_that_follows_redirects_by_itself_takes_the_credential_nowhere_and_brings_no_answer()
    {
        await using var other = await LoopbackServer.StartAsync(200, "{}");
        await using var server = await RedirectingServerAsync(307, new Uri(other.Address, "/elsewhere"));
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = true });
        var client = new SinchVoiceClient(http, TestCredentials.Signed, new() { Endpoint = server.Address });
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => client.Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        Assert.Null(Assert.Single(other.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task A_redirect_among_the_users_servers_is_followed_with_the_same_body_signed_anew()
    {
        await using var region = await LoopbackServer.StartAsync(204);
        await using var server = await RedirectingServerAsync(307, new Uri(region.Address, "/calling/v1/calls/id/moved"));
        var options = new ApiClientOptions { Endpoint = server.Address, ServerOverrides = { [new Uri("https://callingapi.sinch.com/")] = region.Address } };
        await new SinchVoiceClient(TestCredentials.Signed, options).Calls.UpdateAsync("c1", new() { Action = new HangupAction() }, cancellationToken: Ct);

        var (first, second) = (Assert.Single(server.Requests), Assert.Single(region.Requests));
        Assert.Equal("/calling/v1/calls/id/moved", second.Target);
        Assert.Equal("PATCH", second.Method);
        Assert.Equal(first.Body, second.Body);
        Assert.NotEqual(first.Header("Authorization"), second.Header("Authorization"));
    }

    [Fact]
    public async Task Redirects_that_go_round_end()
    {
        var hops = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            hops++;
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/again";
            return Task.CompletedTask;
        });
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => Client(server).Calls.GetAsync("c1", cancellationToken: Ct));
        Assert.Equal(HttpStatusCode.TemporaryRedirect, exception.StatusCode);
        Assert.Equal(6, hops);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static SinchVoiceClient Client(LoopbackServer server, HttpMessageHandler handler)
        => new(new HttpClient(handler, disposeHandler: false), TestCredentials.Signed, new() { Endpoint = server.Address });

    private static SinchVoiceClient Client(LoopbackServer server) => new(TestCredentials.Signed, new() { Endpoint = server.Address });

    private static Task<LoopbackServer> RedirectingServerAsync(int status, Uri target) => LoopbackServer.StartAsync(context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = target.AbsoluteUri;
        return Task.CompletedTask;
    });

    private const string BeginningOfBody = """{ "callId": "c""";

    /// <summary>Sends the beginning of a body, and waits until the client reads it.</summary>
    private static async Task BeginBodyAsync(HttpContext context, SignallingHandler client)
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync(BeginningOfBody);
        await context.Response.Body.FlushAsync();
        await client.Received;
    }

    /// <summary>Never answers, or never ends its answer; says when the client waits for it.</summary>
    private static async Task HangAsync(HttpContext context, SignallingHandler? clientWithinBody, Action waiting)
    {
        if (clientWithinBody is not null)
        {
            await BeginBodyAsync(context, clientWithinBody);
        }

        await Responses.Hang(waiting)(context);
    }
}
