using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>Handlers of the options, for clients without dependency injection.</summary>
public sealed class HandlerTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 1, 8, 9, 48, 12, TimeSpan.Zero));

    [Fact]
    public async Task Requests_go_through_the_first_handler_first()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        List<string> order = [];
        var pipeline = Api.Pipeline(server.Address, new()
        {
            Handlers = { _ => new CallbackHandler(() => order.Add("first")), _ => new CallbackHandler(() => order.Add("second")) },
        });
        await pipeline.GetPersonAsync();
        Assert.Equal(["first", "second"], order);
        Api.AssertSigned(Assert.Single(server.Requests));
    }

    [Fact]
    public async Task Every_attempt_of_a_handler_is_signed_at_its_own_time()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var pipeline = Api.Pipeline(server.Address, new()
        {
            TimeProvider = _clock,
            Timeout = Timeout.InfiniteTimeSpan,
            Handlers = { _ => new TwiceHandler(() => _clock.Advance(TimeSpan.FromHours(1))) },
        });
        await pipeline.GetPersonAsync();
        Assert.Equal(["2024-01-08T09:48:12.000Z", "2024-01-08T10:48:12.000Z"], server.Requests.Select(request => request.Header("x-timestamp")));
        Assert.All(server.Requests, Api.AssertSigned);
    }

    [Fact]
    public async Task Handlers_are_made_with_what_the_client_goes_by_and_later_ones_are_not_its_own()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        ApiClientOptions? given = null;
        var options = new ApiClientOptions { Handlers = { settings => Keep(settings) } };
        options.TimeProvider = _clock;
        var pipeline = Api.Pipeline(server.Address, options);
        options.Handlers.Add(_ => throw new InvalidOperationException());
        await pipeline.GetPersonAsync();
        Assert.NotNull(given);
        Assert.NotSame(options, given);
        Assert.Same(_clock, given.TimeProvider);

        CallbackHandler Keep(ApiClientOptions settings)
        {
            given = settings;
            return new CallbackHandler(() => { });
        }
    }

    [Fact]
    public async Task A_handler_that_is_disposed_of_leaves_the_connections_to_others()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var handler = new CallbackHandler(() => { });
        await Api.Pipeline(server.Address, new() { Handlers = { _ => handler } }).GetPersonAsync();
        handler.Dispose();
        await Api.Pipeline(server.Address).GetPersonAsync();
        await Api.Pipeline(server.Address, new() { Handlers = { _ => new CallbackHandler(() => { }) } }).GetPersonAsync();
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public void A_client_of_the_callers_has_its_own_handlers()
    {
        using var client = new HttpClient();
        var options = new ApiClientOptions { Handlers = { _ => new CallbackHandler(() => { }) } };
        var exception = Assert.Throws<ArgumentException>(() => Api.Pipeline(new Uri("https://a.test"), options, client));
        Assert.StartsWith("ApiClientOptions.Handlers and an HttpClient are both set", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_handler_is_for_one_client(bool isNull)
    {
        using var used = new CallbackHandler(() => { });
        var options = new ApiClientOptions { Handlers = { _ => isNull ? null! : used } };
        used.InnerHandler = new SocketsHttpHandler();
        var exception = Assert.Throws<ArgumentException>(() => Api.Pipeline(new Uri("https://a.test"), options));
        Assert.StartsWith("A factory in ApiClientOptions.Handlers must return a new handler", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_of_a_handlers_is_a_timeout()
    {
        var cause = new TimeoutException("too slow for me");
        var exception = await Api.Pipeline(new Uri("https://a.test"), new() { Handlers = { _ => new CallbackHandler(() => throw cause) } }).FailAsync();
        Assert.True(exception.IsTimeout);
        Assert.Same(cause, exception.InnerException);
        Assert.Equal("Calling_Get got no response: too slow for me", exception.Message);
    }

    private sealed class CallbackHandler(Action sending) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sending();
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class TwiceHandler(Action between) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using (await base.SendAsync(request, cancellationToken))
            {
                between();
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
