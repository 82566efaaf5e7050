using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Sinch.Voice.Runtime.Tests.DependencyInjection;

/// <summary>Clients from dependency injection, over real connections.</summary>
public sealed class ClientRegistrationTests
{
    [Fact]
    public async Task A_client_calls_the_configured_server_with_a_signature()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await using var provider = Services.Provider(services => Services.Add(services, null, server));
        await provider.GetRequiredService<TestClient>().Pipeline.GetPersonAsync();
        Api.AssertSigned(Assert.Single(server.Requests));
    }

    [Fact]
    public async Task Basic_authentication_can_be_configured()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await using var provider = Services.Provider(services => Services.Add(services, null, server, ("Authentication", "Basic")));
        await provider.GetRequiredService<TestClient>().Pipeline.GetPersonAsync();
        var expected = "Basic " + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("my-key:" + Api.Secret));
        Assert.Equal(expected, Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task Keyed_clients_have_servers_and_applications_of_their_own()
    {
        await using var eu = await LoopbackServer.StartAsync(200, "{}");
        await using var us = await LoopbackServer.StartAsync(200, "{}");
        await using var provider = Services.Provider(services =>
        {
            Services.Add(services, "eu", eu, ("ApplicationKey", "key-eu"));
            Services.Add(services, "us", us, ("ApplicationKey", "key-us"));
        });
        await provider.GetRequiredKeyedService<TestClient>("eu").Pipeline.GetPersonAsync();
        await provider.GetRequiredKeyedService<TestClient>("us").Pipeline.GetPersonAsync();
        Assert.StartsWith("Application key-eu:", Assert.Single(eu.Requests).Header("Authorization"), StringComparison.Ordinal);
        Assert.StartsWith("Application key-us:", Assert.Single(us.Requests).Header("Authorization"), StringComparison.Ordinal);
        Assert.Null(provider.GetService<TestClient>());
    }

    [Fact]
    public void A_client_is_there_once_however_often_it_is_registered()
    {
        using var provider = Services.Provider(services =>
        {
            TestClient.Registration.Add(services, null, TestClient.Valid());
            TestClient.Registration.Add(services, null, _ => { });
        });
        Assert.Single(provider.GetServices<TestClient>());
        Assert.Same(provider.GetRequiredService<TestClient>(), provider.GetRequiredService<TestClient>());
        Assert.Single(provider.GetServices<IValidateOptions<SinchVoiceOptions>>());
    }

    [Fact]
    public async Task Handlers_of_the_user_see_every_request()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await using var provider = Services.Provider(services => Services.Add(services, null, server).AddHttpMessageHandler(() => new HeaderHandler()));
        await provider.GetRequiredService<TestClient>().Pipeline.GetPersonAsync();
        Assert.Equal("1", Assert.Single(server.Requests).Header("X-Mine"));
    }

    /// <summary>When a handler is renewed is the factory's matter, which has no clock to turn: that it is asked for every call is what counts.</summary>
    [Fact]
    public async Task The_factory_is_asked_for_every_call_of_a_client_that_is_held()
    {
        using var first = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") }));
        using var second = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") }));
        await using var provider = Services.Provider(services =>
        {
            TestClient.Registration.Add(services, null, TestClient.Valid());
            services.AddSingleton<IHttpClientFactory>(new RenewingFactory(first, second));
        });
        var client = provider.GetRequiredService<TestClient>();
        await client.Pipeline.GetPersonAsync();
        await client.Pipeline.GetPersonAsync();
        Assert.Single(first.Requests);
        Assert.Single(second.Requests);
    }

    [Fact]
    public void The_handler_leaves_redirects_and_cookies_alone_and_tells_no_addresses()
    {
        using var provider = Services.Provider(services => TestClient.Registration.Add(services, null, TestClient.Valid()));
        var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(typeof(TestClient).FullName!);
        List<Type> types = [];
        while (handler is DelegatingHandler outer)
        {
            types.Add(outer.GetType());
            handler = outer.InnerHandler!;
        }

        var innermost = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(innermost.AllowAutoRedirect);
        Assert.False(innermost.UseCookies);
        Assert.Null(innermost.ActivityHeadersPropagator);
        Assert.DoesNotContain(types, type => type.Name.Contains("Logging", StringComparison.Ordinal));
        Assert.Equal([typeof(AttemptHandler), typeof(CleanCauseHandler), typeof(DecompressionHandler)], types[^3..]);
    }

    [Fact]
    public async Task A_redirect_to_a_known_server_is_followed_and_signed_anew()
    {
        await using var region = await LoopbackServer.StartAsync(200, "{}");
        await using var global = await LoopbackServer.RedirectingAsync(307, () => region.Address);
        await using var provider = Services.Provider(services => Services.Add(
            services, null, global, ("ServerOverrides:other.test", region.Address.AbsoluteUri)));
        await provider.GetRequiredService<TestClient>().Pipeline.GetPersonAsync();
        Api.AssertSigned(Assert.Single(region.Requests));
    }

    private sealed class RenewingFactory(params HttpMessageHandler[] handlers) : IHttpClientFactory
    {
        private int _next;

        public HttpClient CreateClient(string name) => new(handlers[_next++], disposeHandler: false);
    }

    private sealed class HeaderHandler : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Add("X-Mine", "1");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
