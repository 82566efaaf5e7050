using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.Runtime.Tests.DependencyInjection;

namespace Sinch.Voice.Runtime.Tests.Authentication;

/// <summary>Tokens are asked for when they are needed, and given up with the call.</summary>
public sealed class TokenProviderTests
{
    [Fact]
    public async Task Every_attempt_of_a_handler_has_a_token_of_its_own()
    {
        var attempts = 0;
        await using var server = await LoopbackServer.StartAsync(context => context.RespondAsync(++attempts < 3 ? 401 : 200, "{}"));
        var tokens = new Tokens();
        await using var provider = Services.Provider(services => GeneralApi.Registration()
            .Add(services, null, options => (options.Endpoint, options.Credential) = (server.Address, ApiCredentials.All(ApiCredentials.Bearer(tokens), ApiCredentials.ApiKey(ApiKeyLocation.Query, "key", "k"))))
            .AddHttpMessageHandler(() => new RetryHandler()));
        await provider.GetRequiredService<TestClient>().Pipeline.CallAsync();

        Assert.Equal(["Bearer read1", "Bearer read2", "Bearer read3"], server.Requests.Select(request => request.Header("Authorization")));
        Assert.All(server.Requests, request => Assert.Equal("/read?key=k", request.Target));
        Assert.All(tokens.Requests, request => Assert.Equal(server.Address, request.Server));
    }

    [Fact]
    public async Task Each_server_on_the_way_has_a_token_of_its_own()
    {
        await using var second = await LoopbackServer.StartAsync(200, "{}");
        await using var first = await LoopbackServer.RedirectingAsync(307, () => second.Address);
        var tokens = new Tokens();
        await GeneralApi.Pipeline(first.Address, ApiCredentials.Bearer(tokens), second.Address).CallAsync();
        Assert.Equal([first.Address, second.Address], tokens.Requests.Select(request => request.Server));
    }

    [Fact]
    public async Task An_operation_that_asks_for_nothing_asks_for_no_token()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var tokens = new Tokens();
        await GeneralApi.Pipeline(server.Address, ApiCredentials.Bearer(tokens)).CallAsync(GeneralApi.Open);
        Assert.Empty(tokens.Requests);
        Assert.Null(Assert.Single(server.Requests).Header("Authorization"));
    }

    [Fact]
    public async Task The_callers_cancellation_reaches_the_provider()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var tokens = new Stuck();
        var call = GeneralApi.Pipeline(new Uri("https://api.test"), ApiCredentials.Bearer(tokens)).CallAsync(cancellationToken: cancellation.Token);
        await tokens.Asked;
        await cancellation.CancelAsync();
        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call)).CancellationToken);
    }

    [Fact]
    public async Task The_time_of_the_call_is_that_of_the_provider_too()
    {
        var clock = new FakeTimeProvider();
        var tokens = new Stuck();
        var options = new ApiClientOptions { TimeProvider = clock, Timeout = TimeSpan.FromSeconds(7) };
        var call = ApiPipeline.Create(GeneralApi.Description, ApiCredentials.Bearer(tokens), options, null).CallAsync();
        await tokens.Asked;
        clock.Advance(TimeSpan.FromSeconds(7));
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => call);
        Assert.True(exception.IsTimeout);
        Assert.Equal("read timed out after 7 s.", exception.Message);
    }

    [Fact]
    public async Task Its_failure_is_that_of_the_call()
    {
        var exception = await GeneralApi.Pipeline(new Uri("https://api.test"), ApiCredentials.Bearer(new Broken())).FailToCallAsync();
        Assert.IsType<InvalidDataException>(exception.InnerException);
        Assert.Equal("read got no response: No token today.", exception.Message);
    }

    private sealed class Tokens : ITokenProvider
    {
        public List<TokenRequest> Requests { get; } = [];

        public async ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            Requests.Add(request);
            return $"{request.OperationId}{request.Attempt}";
        }
    }

    private sealed class Stuck : ITokenProvider
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public async ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
        {
            _asked.SetResult();
            Assert.True(cancellationToken.CanBeCanceled);
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        }
    }

    private sealed class Broken : ITokenProvider
    {
        public ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken) => throw new InvalidDataException("No token today.");
    }

    /// <summary>Sends again what was refused.</summary>
    private sealed class RetryHandler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            while (response.StatusCode == HttpStatusCode.Unauthorized)
            {
                response.Dispose();
                response = await base.SendAsync(request, cancellationToken);
            }

            return response;
        }
    }
}
