using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.DependencyInjection;

/// <summary>A handler of the user's that sends a request again sends it with a signature of its own.</summary>
public sealed class AttemptTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2024, 1, 8, 9, 48, 12, TimeSpan.Zero));

    [Fact]
    public async Task Every_attempt_is_signed_at_its_own_time()
    {
        var attempts = 0;
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = "3600";
            return context.RespondAsync(++attempts < 3 ? 503 : 200, "{}");
        });
        await using var provider = Services.Provider(services =>
        {
            var builder = Services.Add(services, null, server).AddHttpMessageHandler(() => new RetryHandler(_clock));

            // Added afterwards, and outside the handler that signs nevertheless.
            TestClient.Registration.Add(services, null, options =>
            {
                options.TimeProvider = _clock;
                options.Timeout = Timeout.InfiniteTimeSpan;
            });
            builder.AddHttpMessageHandler(() => new PassingHandler());
        });
        await provider.GetRequiredService<TestClient>().Pipeline.SendAsync<Person>(Api.PostRequest(), null, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["2024-01-08T09:48:12.000Z", "2024-01-08T10:48:12.000Z", "2024-01-08T11:48:12.000Z"],
            server.Requests.Select(request => request.Header("x-timestamp")));
        Assert.All(server.Requests, Api.AssertSigned);
    }

    [Fact]
    public async Task A_client_of_the_user_is_authenticated_by_the_pipeline()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var client = new HttpClient(new PassingHandler { InnerHandler = new SocketsHttpHandler() });
        await Api.Pipeline(server.Address, httpClient: client).GetPersonAsync();
        Api.AssertSigned(Assert.Single(server.Requests));
    }

    private sealed class PassingHandler : DelegatingHandler;

    /// <summary>Sends again what got 503, after an hour in which any signature has gone stale.</summary>
    private sealed class RetryHandler(FakeTimeProvider clock) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            while (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                response.Dispose();
                clock.Advance(TimeSpan.FromHours(1));
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
    }
}
