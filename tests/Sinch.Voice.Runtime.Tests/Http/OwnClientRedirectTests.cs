using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>Redirects that a user's HttpClient or handler follows, as .NET does by default.</summary>
public sealed class OwnClientRedirectTests
{
    [Fact]
    public async Task A_response_of_another_server_is_refused()
    {
        await using var strange = await LoopbackServer.StartAsync(200, """{ "name": "of somebody" }""");
        await using var server = await LoopbackServer.RedirectingAsync(307, () => strange.Address);
        using var own = new HttpClient();
        await AssertRefusedAsync(Api.Pipeline(server.Address, httpClient: own), strange);
    }

    [Theory]
    [InlineData(nameof(SocketsHttpHandler))]
    [InlineData(nameof(HttpClientHandler))]
    [InlineData(nameof(Passing))]
    public async Task A_primary_handler_that_follows_redirects_is_refused_when_the_client_is_made(string primary)
    {
        var services = new ServiceCollection();
        TestClient.Registration.Add(services, null, TestClient.Valid()).ConfigurePrimaryHttpMessageHandler(() => primary switch
        {
            nameof(SocketsHttpHandler) => new SocketsHttpHandler(),
            nameof(HttpClientHandler) => new HttpClientHandler(),
            _ => new Passing(new SocketsHttpHandler()),
        });
        await using var provider = services.BuildServiceProvider();
        var exception = Assert.Throws<InvalidOperationException>(provider.GetRequiredService<TestClient>);
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_primary_handler_that_follows_none_is_taken()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var services = new ServiceCollection();
        TestClient.Registration.Add(services, null, TestClient.Valid(("Endpoint", server.Address.AbsoluteUri)))
            .ConfigurePrimaryHttpMessageHandler(() => new Passing(new SocketsHttpHandler { AllowAutoRedirect = false }));
        await using var provider = services.BuildServiceProvider();
        Assert.NotNull(await provider.GetRequiredService<TestClient>().Pipeline.GetPersonAsync());
    }

    [Fact]
    public async Task A_response_that_a_handler_fetched_from_elsewhere_is_taken()
    {
        await using var discovered = await LoopbackServer.StartAsync(200, """{ "name": "Ann" }""");
        using var own = new HttpClient(new Rerouting(discovered.Address));
        Assert.Equal("Ann", (await Api.Pipeline(new Uri("http://localhost:9/"), httpClient: own).GetPersonAsync()).Name);
    }

    [Fact]
    public async Task A_redirect_that_is_not_followed_is_the_clients_matter()
    {
        await using var strange = await LoopbackServer.StartAsync(200, "{}");
        await using var server = await LoopbackServer.RedirectingAsync(307, () => strange.Address);
        using var own = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var exception = await Api.Pipeline(server.Address, httpClient: own).FailAsync();
        Assert.Equal(307, (int)exception.StatusCode!.Value);
        Assert.Empty(strange.Requests);
    }

    [Fact]
    public async Task A_redirect_at_the_same_server_is_harmless()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            if (context.Request.Path == "/moved")
            {
                return context.RespondAsync(200, "{}");
            }

            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/moved";
            return Task.CompletedTask;
        });
        using var own = new HttpClient();
        Assert.NotNull(await Api.Pipeline(server.Address, httpClient: own).GetPersonAsync());
    }

    private static async Task AssertRefusedAsync(ApiPipeline pipeline, LoopbackServer strange)
    {
        var exception = await pipeline.FailAsync();
        Assert.Null(exception.StatusCode);
        Assert.Contains($"the HttpClient followed a redirect to {strange.Address.GetLeftPart(UriPartial.Authority)},", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", exception.ToString(), StringComparison.Ordinal);
    }

    private sealed class Passing(HttpMessageHandler inner) : DelegatingHandler(inner);

    /// <summary>Rewrites the URL, as service discovery does.</summary>
    private sealed class Rerouting(Uri server) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(server, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
