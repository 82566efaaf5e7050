using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>Connections that aren't made, and such as are lost.</summary>
public sealed class ConnectionTests
{
    public static TheoryData<Way, string> All => Matrix(_ => true);

    public static TheoryData<Way, string> Idempotent => Matrix(method => method is not ("POST" or "PATCH" or "COPY"));

    public static TheoryData<Way, string> NotIdempotent => Matrix(method => method is "POST" or "PATCH" or "COPY");

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_refused_connection_is_tried_again_for_every_method(Way way, string method)
    {
        await using var server = RawServer.Reserve();
        var clock = new Clock();
        await using var caller = new Caller(way, server.Address, clock);
        var exception = await caller.TryAsync(method);

        Assert.NotNull(exception);
        Assert.Equal(HttpRequestError.ConnectionError, Assert.IsType<HttpRequestException>(exception.InnerException).HttpRequestError);
        Assert.Equal([0.5, 1, 2], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task A_call_gets_through_once_connections_are_accepted(Way way)
    {
        await using var server = RawServer.Reserve();
        var clock = new Clock(skipsDelays: false);
        await using var caller = new Caller(way, server.Address, clock);
        var call = caller.SendAsync("POST");
        var delay = await clock.DelayAsync(call);
        server.Open("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        clock.Advance(delay);
        await call;
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_failed_handshake_is_tried_again_for_every_method(Way way, string method)
    {
        await using var server = RawServer.Reserve();
        server.Open("HTTP/1.1 400 Bad Request\r\n\r\n");
        await using var caller = new Caller(way, server.AddressFor("https"), new Clock());
        var exception = await caller.TryAsync(method);

        Assert.NotNull(exception);
        Assert.Equal(HttpRequestError.SecureConnectionError, Assert.IsType<HttpRequestException>(exception.InnerException).HttpRequestError);
        Assert.Equal(4, server.Connections);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_name_that_is_not_resolved_is_tried_again_for_every_method(string method)
    {
        var lookups = 0;
        var clock = new Clock();
        var services = new ServiceCollection();
        services.AddSinchVoice(options =>
        {
            (options.ApplicationKey, options.ApplicationSecret, options.TimeProvider) = (TestApplication.Key, TestApplication.Secret, clock);
        })
            .AddSinchVoiceResilience()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectCallback = (_, _) =>
                {
                    lookups++;
                    throw new SocketException((int)SocketError.HostNotFound);
                },
            });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<SinchVoiceClient>();
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => method == "GET"
            ? client.Calls.GetAsync("call", cancellationToken: TestContext.Current.CancellationToken)
            : client.Calls.UpdateAsync("call", new Svaml { Action = new HangupAction() }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(HttpRequestError.NameResolutionError, Assert.IsType<HttpRequestException>(exception.InnerException).HttpRequestError);
        Assert.Equal(4, lookups);
    }

    [Theory]
    [MemberData(nameof(Idempotent))]
    public async Task A_connection_lost_after_sending_is_tried_again_for_idempotent_methods(Way way, string method)
    {
        await using var failing = await LoopbackServer.StartAsync(Responses.Reset);
        await using var caller = new Caller(way, failing.Address, new Clock());
        var exception = await caller.TryAsync(method);
        Assert.NotNull(exception);
        Assert.Null(exception.StatusCode);
        Assert.Equal(4, failing.Requests.Count);

        await using var recovering = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Reset, Declared.Success));
        await using var other = new Caller(way, recovering.Address, new Clock());
        Assert.Null(await other.TryAsync(method));
        Assert.Equal(2, recovering.Requests.Count);
    }

    [Theory]
    [MemberData(nameof(NotIdempotent))]
    public async Task A_connection_lost_after_sending_leaves_others_at_one_request(Way way, string method)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Reset, Declared.Success));
        await using var caller = new Caller(way, server.Address, new Clock());
        var exception = await caller.TryAsync(method);
        Assert.NotNull(exception);
        Assert.Null(exception.StatusCode);
        Assert.Single(server.Requests);
    }

    /// <summary>The connections have retries of their own for those that were idle and turn out to be closed; not for what was sent.</summary>
    [Theory]
    [MemberData(nameof(NotIdempotent))]
    public async Task A_connection_in_use_before_makes_no_difference(Way way, string method)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Declared.Success, Responses.Reset, Declared.Success));
        await using var caller = new Caller(way, server.Address, new Clock());
        await caller.SendAsync("GET");
        Assert.NotNull(await caller.TryAsync(method));
        Assert.Equal(["GET", method], server.Requests.Select(request => request.Method));
    }

    [Theory]
    [InlineData(Way.Factory, "GET", 4)]
    [InlineData(Way.Factory, "DELETE", 4)]
    [InlineData(Way.Factory, "POST", 1)]
    [InlineData(Way.Options, "PUT", 4)]
    [InlineData(Way.Options, "PATCH", 1)]
    public async Task Headers_that_break_off_are_a_lost_connection(Way way, string method, int attempts)
    {
        await using var server = RawServer.Reserve();
        server.Open("HTTP/1.1 200 OK\r\nContent-Le");
        await using var caller = new Caller(way, server.Address, new Clock());
        var exception = await caller.TryAsync(method);
        Assert.NotNull(exception);
        Assert.Null(exception.StatusCode);
        Assert.Equal(attempts, server.Connections);
    }

    /// <summary>The client reads bodies above the handlers, as streams, so these don't see what happens to them.</summary>
    [Theory]
    [InlineData(Way.Factory, "GET")]
    [InlineData(Way.Factory, "POST")]
    [InlineData(Way.Options, "GET")]
    public async Task A_body_that_breaks_off_is_told_to_the_caller(Way way, string method)
    {
        await using var server = RawServer.Reserve();
        server.Open("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{ \"callId\": ");
        await using var caller = new Caller(way, server.Address, new Clock());
        var exception = await caller.TryAsync(method);
        Assert.NotNull(exception);
        Assert.Equal(200, (int)exception.StatusCode!);
        Assert.Equal("{ \"callId\": ", exception.RawBody);
        Assert.Equal(1, server.Connections);
    }

    private static TheoryData<Way, string> Matrix(Func<string, bool> isIn)
    {
        var data = new TheoryData<Way, string>();
        foreach (var way in Enum.GetValues<Way>())
        {
            foreach (var method in Caller.MethodsOf(way).Where(isIn))
            {
                data.Add(way, method);
            }
        }

        return data;
    }
}
