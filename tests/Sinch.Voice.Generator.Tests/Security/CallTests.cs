using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Security;

/// <summary>What calls of a generated client are authenticated with, up to a real server.</summary>
public class CallTests
{
    [Theory]
    [InlineData("basic", "/read | Authorization: Basic bWU6cGE6c3M=")]
    [InlineData("token", "/read | Authorization: Bearer t0ken")]
    [InlineData("oauth", "/read | Authorization: Bearer t0ken")]
    [InlineData("oidc", "/read | Authorization: Bearer t0ken")]
    [InlineData("header", "/read | X-Api-Key: k3y")]
    [InlineData("query", "/read?api%20key=k3y%26%2B")]
    [InlineData("cookie", "/read | Cookie: session=k3y")]
    [InlineData("all", "/read?api%20key=k3y | Authorization: Bearer t0ken | X-Api-Key: k3y")]
    public async Task Each_scheme_has_a_credential_that_goes_where_the_document_says(string scheme, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = SecuredSpec.Load();
        await consumer.Call<Task>("Probe", "ReadAsync", consumer.Call<ApiCredential>("Probe", "Create", scheme), server.Address);
        Assert.Equal([expected], server.Requests.Select(Sent));
    }

    [Theory]
    [InlineData("OpenAsync", "/open")]
    [InlineData("EitherAsync", "/either?api%20key=k3y | Authorization: Bearer t0ken | X-Api-Key: k3y")]
    public async Task An_operation_that_asks_for_nothing_is_given_nothing(string method, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = SecuredSpec.Load();
        await consumer.Call<Task>("Probe", method, consumer.Call<ApiCredential>("Probe", "Create", "all"), server.Address);
        Assert.Equal([expected], server.Requests.Select(Sent));
    }

    [Fact]
    public async Task A_token_provider_is_asked_for_every_call_and_given_its_cancellation()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = SecuredSpec.Load();
        var tokens = new CountingTokens();
        await consumer.Call<Task>("Probe", "ReadAsync", ApiCredentials.Bearer(tokens), server.Address);
        await consumer.Call<Task>("Probe", "ReadAsync", ApiCredentials.Bearer(tokens), server.Address);
        await consumer.Call<Task>("Probe", "OpenAsync", ApiCredentials.Bearer(tokens), server.Address);
        Assert.Equal(["/read | Authorization: Bearer token1", "/read | Authorization: Bearer token2", "/open"], server.Requests.Select(Sent));
        Assert.Equal(
            [
                new TokenRequest { OperationId = "read", Server = server.Address, Attempt = 1 },
                new TokenRequest { OperationId = "read", Server = server.Address, Attempt = 1 },
            ],
            tokens.Requests);
        Assert.True(tokens.CanBeCancelled);
    }

    [Fact]
    public void A_credential_that_is_required_can_not_be_null()
    {
        using var consumer = SecuredSpec.Load();
        Assert.Equal(
            "credential",
            Assert.Throws<ArgumentNullException>(() => { _ = consumer.Call<Task>("Probe", "ReadAsync", null, new Uri("http://127.0.0.1:1")); }).ParamName);
    }

    /// <summary>The target of a request, and its headers with credentials.</summary>
    private static string Sent(ReceivedRequest request)
        => request.Target + string.Concat(
            from name in new[] { "Authorization", "X-Api-Key", "Cookie" } where request.Header(name) is not null select $" | {name}: {request.Header(name)}");

    private sealed class CountingTokens : ITokenProvider
    {
        public List<TokenRequest> Requests { get; } = [];

        public bool CanBeCancelled { get; private set; }

        public async ValueTask<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken)
        {
            await Task.Yield();
            CanBeCancelled = cancellationToken.CanBeCanceled;
            Requests.Add(request);
            return $"token{Requests.Count}";
        }
    }
}
