using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>Redirects that an HttpClient or a handler of the user's follows by itself, as .NET's do unless they are told not to.</summary>
public sealed class OwnClientRedirectTests
{
    [Fact]
    public async Task A_response_of_another_server_is_refused()
    {
        await using var strange = await TestServer.StartAsync(200, """{ "name": "of somebody" }""");
        await using var server = await TestServer.RedirectingAsync(307, () => strange.Address);
        using var own = new HttpClient();
        await AssertRefusedAsync(Api.Pipeline(server.Address, httpClient: own), strange);
    }

    [Fact]
    public async Task So_it_is_with_a_primary_handler_of_the_users()
    {
        await using var strange = await TestServer.StartAsync(200, """{ "name": "of somebody" }""");
        await using var server = await TestServer.RedirectingAsync(307, () => strange.Address);
        var services = new ServiceCollection();
        TestClient.Registration.Add(services, null, TestClient.Valid(("Endpoint", server.Address.AbsoluteUri)))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler());
        await using var provider = services.BuildServiceProvider();
        await AssertRefusedAsync(provider.GetRequiredService<TestClient>().Pipeline, strange);
    }

    [Fact]
    public async Task A_redirect_that_is_not_followed_is_the_clients_matter()
    {
        await using var strange = await TestServer.StartAsync(200, "{}");
        await using var server = await TestServer.RedirectingAsync(307, () => strange.Address);
        using var own = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var exception = await Api.Pipeline(server.Address, httpClient: own).FailAsync();
        Assert.Equal(307, (int)exception.StatusCode!.Value);
        Assert.Empty(strange.Requests);
    }

    [Fact]
    public async Task A_redirect_at_the_same_server_is_harmless()
    {
        await using var server = await TestServer.StartAsync(context =>
        {
            if (context.Request.Path == "/moved")
            {
                return TestServer.AnswerAsync(context, 200, "{}");
            }

            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/moved";
            return Task.CompletedTask;
        });
        using var own = new HttpClient();
        Assert.NotNull(await Api.Pipeline(server.Address, httpClient: own).GetPersonAsync());
    }

    private static async Task AssertRefusedAsync(ApiPipeline pipeline, TestServer strange)
    {
        var exception = await pipeline.FailAsync();
        Assert.Null(exception.StatusCode);
        Assert.Contains($"a redirect to {strange.Address.GetLeftPart(UriPartial.Authority)} was followed", exception.Message, StringComparison.Ordinal);
        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", exception.ToString(), StringComparison.Ordinal);
    }
}
