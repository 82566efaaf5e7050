using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>How the policy is put onto clients, and how not.</summary>
public sealed class PolicyRegistrationTests
{
    [Fact]
    public async Task Calls_for_one_client_add_up_and_do_not_multiply()
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(429));
        var services = new ServiceCollection();
        Add(services, null, server, clock).AddSinchVoiceResilience(options => (options.MaxRetryAttempts, options.UseJitter) = (4, false));
        Add(services, null, server, clock).AddSinchVoiceResilience().AddSinchVoiceResilience(options => options.MaxRetryAttempts = 2);
        await using var provider = services.BuildServiceProvider();
        await CallAsync(provider.GetRequiredService<SinchVoiceClient>());
        Assert.Equal(3, server.Requests.Count);
        Assert.Equal([0.5, 1], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task Every_client_has_a_policy_of_its_own()
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.Of(429));
        var services = new ServiceCollection();
        Add(services, null, server, clock);
        Add(services, "one", server, clock).AddSinchVoiceResilience(options => options.MaxRetryAttempts = 1);
        Add(services, "two", server, clock).AddSinchVoiceResilience(options => options.MaxRetryAttempts = 2);
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(1, await CountAsync(provider.GetRequiredService<SinchVoiceClient>()));
        Assert.Equal(2, await CountAsync(provider.GetRequiredKeyedService<SinchVoiceClient>("one")));
        Assert.Equal(3, await CountAsync(provider.GetRequiredKeyedService<SinchVoiceClient>("two")));

        async Task<int> CountAsync(SinchVoiceClient client)
        {
            var before = server.Requests.Count;
            await CallAsync(client);
            return server.Requests.Count - before;
        }
    }

    /// <summary>Its options are of another type, and have a clock of their own.</summary>
    [Fact]
    public async Task A_client_of_another_document_goes_by_its_own_options()
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429, retryAfter: "7"), Declared.Success));
        var services = new ServiceCollection();
        var registration = new ClientRegistration<ApiPipeline, ApiRegistrationOptions>(new ApiDescription("Pets", []), static pipeline => pipeline);
        registration.Add(services, "pets", options => (options.Endpoint, options.TimeProvider) = (server.Address, clock))
            .AddSinchVoiceResilience(options => options.UseJitter = false);
        await using var provider = services.BuildServiceProvider();
        await SendAsync(provider.GetRequiredKeyedService<ApiPipeline>("pets"));
        Assert.Equal(2, server.Requests.Count);
        Assert.Equal([7], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public async Task A_client_of_another_document_takes_the_policy_without_dependency_injection()
    {
        var clock = new Clock();
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429, retryAfter: "7"), Declared.Success));
        var options = new ApiClientOptions { Endpoint = server.Address, TimeProvider = clock }.UseResilience(resilience => resilience.UseJitter = false);
        await SendAsync(ApiPipeline.Create(new ApiDescription("Pets", []), ApiCredentials.Bearer("token"), options, httpClient: null));
        Assert.All(server.Requests, request => Assert.Equal("Bearer token", request.Header("Authorization")));
        Assert.Equal([7], clock.Delays.Select(delay => delay.TotalSeconds));
    }

    [Fact]
    public void A_client_that_is_not_generated_is_refused()
    {
        var builder = new ServiceCollection().AddHttpClient("mine");
        var exception = Assert.Throws<InvalidOperationException>(() => builder.AddSinchVoiceResilience());
        Assert.StartsWith("The HttpClient 'mine' does not belong to a generated client", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handlers_in_the_options_of_a_registered_client_are_refused()
    {
        await using var server = await LoopbackServer.StartAsync(Declared.Success);
        var services = new ServiceCollection();
        services.AddSinchVoice(options => options.UseResilience());
        Add(services, null, server, new Clock());
        await using var provider = services.BuildServiceProvider();
        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<SinchVoiceClient>());
        Assert.StartsWith("SinchVoiceOptions.Handlers is for clients without dependency injection", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_responses_are_disposed_of()
    {
        List<TrackedContent> contents = [];
        var services = new ServiceCollection();
        services.AddSinchVoice(options => (options.ApplicationKey, options.ApplicationSecret, options.TimeProvider) = (TestApplication.Key, TestApplication.Secret, new Clock()))
            .AddSinchVoiceResilience()
            .ConfigurePrimaryHttpMessageHandler(() => new TrackingHandler(contents));
        await using var provider = services.BuildServiceProvider();
        await CallAsync(provider.GetRequiredService<SinchVoiceClient>());
        Assert.Equal(4, contents.Count);
        Assert.All(contents, content => Assert.True(content.IsDisposed));
    }

    [Theory]
    [InlineData("MaxRetryAttempts must be 0 or more.")]
    [InlineData("Delay must be between 10 milliseconds and one day.")]
    [InlineData("MaxDelay must be between 10 milliseconds and one day.")]
    [InlineData("AttemptTimeout must be between 10 milliseconds and one day, or Timeout.InfiniteTimeSpan.")]
    public void An_option_that_can_not_be_is_refused(string message)
    {
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions().UseResilience(options => _ = message.Split(' ')[0] switch
        {
            "MaxRetryAttempts" => (object)(options.MaxRetryAttempts = -1),
            "Delay" => options.Delay = TimeSpan.Zero,
            "MaxDelay" => options.MaxDelay = TimeSpan.FromDays(2),
            _ => options.AttemptTimeout = TimeSpan.FromSeconds(-5),
        }));
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
    }

    private static IHttpClientBuilder Add(ServiceCollection services, string? key, LoopbackServer server, Clock clock)
    {
        return key is null ? services.AddSinchVoice(Set) : services.AddKeyedSinchVoice(key, Set);

        void Set(SinchVoiceOptions options)
            => (options.ApplicationKey, options.ApplicationSecret, options.Endpoint, options.TimeProvider) = (TestApplication.Key, TestApplication.Secret, server.Address, clock);
    }

    private static Task SendAsync(ApiPipeline pipeline)
        => pipeline.SendAsync(new ApiRequest(new ApiOperation("list", HttpMethod.Get, "/pets", null, 200), "/pets"), null, TestContext.Current.CancellationToken);

    private static Task<SinchVoiceException> CallAsync(SinchVoiceClient client)
        => Assert.ThrowsAsync<SinchVoiceException>(() => client.Calls.GetAsync("call", cancellationToken: TestContext.Current.CancellationToken));

    private sealed class TrackingHandler(List<TrackedContent> contents) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new TrackedContent();
            contents.Add(content);
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.TooManyRequests) { Content = content });
        }
    }

    private sealed class TrackedContent() : ByteArrayContent([])
    {
        public bool IsDisposed { get; private set; }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
