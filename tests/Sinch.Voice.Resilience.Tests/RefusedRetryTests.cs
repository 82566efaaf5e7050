using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Polly;
using Polly.CircuitBreaker;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>Whoever sends a callout again, one telephone rings, and the caller is told what became of it.</summary>
public sealed class RefusedRetryTests
{
    private const string Body = """{ "errorCode": 50000, "message": "Oops", "reference": "ref-1" }""";
    private const string Refused = "; a handler's retry was refused, because the server may have executed the request";

    private static readonly RequestDelegate s_created = Responses.Of(200, body: """{ "callId": "c1" }""");

    public static TheoryData<Repeater> All => [.. Enum.GetValues<Repeater>()];

    /// <summary>Those whose retries come with what authenticates them.</summary>
    public static TheoryData<Repeater> Able => [.. Enum.GetValues<Repeater>().Where(repeater => repeater is not Repeater.ForgetfulHandler)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task An_error_leaves_a_callout_at_one_request(Repeater repeater)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(500, body: Body), s_created));
        await using var provider = Provider(server, repeater);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => CreateAsync(provider));

        Caller.AssertSigned(Assert.Single(server.Requests));
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
        Assert.Equal("50000", exception.ErrorCode);
        Assert.Equal("ref-1", exception.Reference);
        Assert.Equal(Body, exception.RawBody);
        Assert.Equal(["1"], exception.Headers["X-Arrived"]);
        Assert.False(exception.IsTimeout);
        Assert.StartsWith("Callouts.CreateAsync failed with 500 (50000): Oops [reference ref-1]; ", exception.Message, StringComparison.Ordinal);
        if (repeater is not Repeater.ForgetfulHandler)
        {
            Assert.EndsWith(Refused, exception.Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("Copy HttpRequestMessage.Options as well", exception.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_lost_connection_leaves_a_change_at_one_request(Repeater repeater)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Reset, Declared.Success));
        await using var provider = Provider(server, repeater);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => provider.GetRequiredService<SinchVoiceClient>().Calls.UpdateAsync(
            "call", new Svaml { Action = new HangupAction() }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Single(server.Requests);
        Assert.Null(exception.StatusCode);
        Assert.False(exception.IsTimeout);
        Assert.IsType<HttpRequestException>(exception.InnerException);
    }

    [Theory]
    [MemberData(nameof(Able))]
    public async Task What_was_not_carried_out_is_sent_again_and_signed_again(Repeater repeater)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429), s_created));
        await using var provider = Provider(server, repeater);
        Assert.Equal("c1", (await CreateAsync(provider)).CallId);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, Caller.AssertSigned);
    }

    [Theory]
    [MemberData(nameof(Able))]
    public async Task Idempotent_calls_are_sent_again_by_whoever_likes_to(Repeater repeater)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(500), Declared.Success));
        await using var provider = Provider(server, repeater);
        await provider.GetRequiredService<SinchVoiceClient>().Calls.GetAsync("call", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(server.Requests.Count >= 2, "It was not sent again.");
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_success_is_one_request_too(Repeater repeater)
    {
        await using var server = await LoopbackServer.StartAsync(s_created);
        await using var provider = Provider(server, repeater);
        Assert.Equal("c1", (await CreateAsync(provider)).CallId);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(Able))]
    public async Task A_redirect_of_the_platform_is_followed(Repeater repeater)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(
            context =>
            {
                context.Response.StatusCode = 307;
                context.Response.Headers.Location = context.Request.Path.Value;
                return Task.CompletedTask;
            },
            Responses.Of(500, body: Body),
            s_created));
        await using var provider = Provider(server, repeater);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => CreateAsync(provider));
        Assert.Equal("ref-1", exception.Reference);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_error_whose_body_breaks_off_is_kept_as_far_as_it_came(bool isRepeated)
    {
        await using var server = RawServer.Reserve();
        server.Open("HTTP/1.1 500 Oops\r\nContent-Length: 100\r\n\r\nhalf");
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(
            () => CreateAsync(Client(server.Address, _ => isRepeated ? new RepeatingHandler() : new PassingHandler())));
        Assert.Equal(1, server.Connections);
        Assert.Equal(HttpStatusCode.InternalServerError, exception.StatusCode);
        Assert.Equal("half", exception.RawBody);
        Assert.IsType<HttpRequestException>(exception.InnerException);
        Assert.Equal(isRepeated, exception.Message.EndsWith(Refused, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_attempt_that_a_handler_cancels_is_a_timeout_and_not_made_again()
    {
        using var attempt = new CancellationTokenSource();
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Hang(attempt.Cancel), s_created));
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(
            () => CreateAsync(Client(server.Address, _ => new RepeatingHandler(attempt: () => attempt.Token))));
        Assert.Single(server.Requests);
        Assert.True(exception.IsTimeout);
        Assert.Equal("Callouts.CreateAsync got no response: a handler cancelled the attempt, probably because the attempt timed out" + Refused, exception.Message);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task A_timeout_of_another_handlers_is_a_timeout(Way way)
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Hang(() => clock.Advance(TimeSpan.FromSeconds(7))), s_created));
        var policy = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }.AddTimeout(TimeSpan.FromSeconds(7)).Build();
        var services = new ServiceCollection();
        Add(services, server).AddHttpMessageHandler(() => new Microsoft.Extensions.Http.Resilience.ResilienceHandler(policy));
        await using var provider = services.BuildServiceProvider();
        var client = way == Way.Factory
            ? provider.GetRequiredService<SinchVoiceClient>()
            : Client(server.Address, _ => new Microsoft.Extensions.Http.Resilience.ResilienceHandler(policy));

        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => CreateAsync(client));
        Assert.True(exception.IsTimeout);
        Assert.IsType<TimeoutException>(exception.InnerException);
        Assert.Equal("Callouts.CreateAsync got no response: The operation didn't complete within the allowed timeout of '00:00:07'.", exception.Message);
        Assert.Single(server.Requests);
    }

    /// <summary>A caller who reads of a circuit alone takes the call for one that wasn't made.</summary>
    [Fact]
    public async Task A_circuit_that_opens_does_not_hide_what_became_of_the_call()
    {
        await using var server = await LoopbackServer.StartAsync(Responses.Of(500, body: Body));
        var policy = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(Repeaters.EveryFailure())
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                FailureRatio = 0.1,
                MinimumThroughput = 2,
                ShouldHandle = arguments => new(arguments.Outcome.Result is { IsSuccessStatusCode: false }),
            })
            .Build();
        var client = Client(server.Address, _ => new Microsoft.Extensions.Http.Resilience.ResilienceHandler(policy));
        List<SinchVoiceException> failures = [];
        for (var i = 0; i < 3; i++)
        {
            failures.Add(await Assert.ThrowsAsync<SinchVoiceException>(() => CreateAsync(client)));
        }

        Assert.Equal(2, server.Requests.Count);
        Assert.EndsWith(Refused, failures[0].Message, StringComparison.Ordinal);
        Assert.Equal("ref-1", failures[1].Reference);
        Assert.Contains("; the call then failed: ", failures[1].Message, StringComparison.Ordinal);
        Assert.IsType<BrokenCircuitException>(failures[1].InnerException);
        Assert.Null(failures[2].StatusCode);
        Assert.IsType<BrokenCircuitException>(failures[2].InnerException);
    }

    private static ServiceProvider Provider(LoopbackServer server, Repeater repeater)
    {
        var services = new ServiceCollection();
        Repeaters.AddTo(services, repeater, () => Add(services, server));
        return services.BuildServiceProvider();
    }

    private static IHttpClientBuilder Add(ServiceCollection services, LoopbackServer server) => services.AddSinchVoice(options =>
    {
        (options.ApplicationKey, options.ApplicationSecret, options.Endpoint) = (TestApplication.Key, TestApplication.Secret, server.Address);
        options.TimeProvider = new Clock();
    });

    private static SinchVoiceClient Client(Uri server, Func<ApiClientOptions, DelegatingHandler> handler)
        => new(SinchCredential.Signed(TestApplication.Key, TestApplication.Secret), new() { Endpoint = server, TimeProvider = new Clock(), Handlers = { handler } });

    private static Task<CalloutResponse> CreateAsync(ServiceProvider provider) => CreateAsync(provider.GetRequiredService<SinchVoiceClient>());

    private static Task<CalloutResponse> CreateAsync(SinchVoiceClient client) => client.Callouts.CreateAsync(
        new TtsCalloutRequest { TtsCallout = new() { Destination = new DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "Hello" } },
        cancellationToken: TestContext.Current.CancellationToken);

    private sealed class PassingHandler : DelegatingHandler;
}
