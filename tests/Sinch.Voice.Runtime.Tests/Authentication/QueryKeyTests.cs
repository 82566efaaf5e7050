using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Runtime.Tests.Authentication;

/// <summary>A key in the query goes to the API and nowhere else.</summary>
public sealed class QueryKeyTests
{
    private const string Secret = "s3cret/+ä";

    private static readonly ApiCredential s_key = ApiCredentials.ApiKey(ApiKeyLocation.Query, "api_key", Secret);

    private static readonly string s_escaped = Uri.EscapeDataString(Secret);

    [Fact]
    public async Task It_goes_along_to_a_known_server_and_is_there_once()
    {
        await using var second = await LoopbackServer.StartAsync(200, "{}");
        await using var first = await LoopbackServer.RedirectingAsync(307, () => second.Address);
        await GeneralApi.Pipeline(first.Address, s_key, second.Address).CallAsync();
        Assert.Equal($"/read?api_key={s_escaped}", Assert.Single(first.Requests).Target);
        Assert.Equal($"/read?api_key={s_escaped}", Assert.Single(second.Requests).Target);
    }

    [Fact]
    public async Task It_is_there_once_even_if_the_redirect_repeats_it()
    {
        await using var second = await LoopbackServer.StartAsync(200, "{}");
        await using var first = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 308;
            context.Response.Headers.Location = second.Address + "moved" + context.Request.QueryString;
            return Task.CompletedTask;
        });
        await GeneralApi.Pipeline(first.Address, s_key, second.Address).CallAsync();
        Assert.Equal($"/moved?api_key={s_escaped}", Assert.Single(second.Requests).Target);
    }

    [Fact]
    public async Task It_does_not_go_to_another_server_nor_into_the_exception()
    {
        await using var strange = await LoopbackServer.StartAsync(200, "{}");
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = strange.Address + "caught" + context.Request.QueryString;
            return context.Response.WriteAsync($"Go to {context.Request.QueryString} or api_key={context.Request.Query["api_key"]}", TestContext.Current.CancellationToken);
        });
        var exception = await GeneralApi.Pipeline(server.Address, s_key).FailToCallAsync();
        Assert.Empty(strange.Requests);
        Assert.Equal(strange.Address + "caught?api_key=…", Assert.Single(exception.Headers["location"]));
        Assert.Equal("Go to ?api_key=… or api_key=…", exception.RawBody);
        AssertSilent([exception.ToString(), exception.RawBody!, .. exception.Headers.Values.SelectMany(values => values)]);
    }

    [Fact]
    public async Task It_does_not_get_into_the_exception_of_a_success_that_can_not_be_read()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["X-Request"] = context.Request.QueryString.Value;
            return context.Response.WriteAsync($"<p>{context.Request.QueryString}", TestContext.Current.CancellationToken);
        });
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => GeneralApi.Pipeline(server.Address, s_key).SendAsync<Person>(
            new(GeneralApi.Read, "/read"), null, TestContext.Current.CancellationToken));
        Assert.Equal("<p>?api_key=…", exception.RawBody);
        AssertSilent([exception.ToString(), .. exception.Headers.Values.SelectMany(values => values)]);
    }

    [Fact]
    public async Task It_is_in_no_message_of_a_server_that_can_not_be_reached()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var gone = server.Address;
        await server.DisposeAsync();
        var exception = await GeneralApi.Pipeline(gone, s_key).FailToCallAsync();
        Assert.NotNull(exception.InnerException);
        AssertSilent(exception.ToString());
    }

    private static void AssertSilent(params string[] texts)
        => Assert.All(texts, text =>
        {
            Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(s_escaped, text, StringComparison.OrdinalIgnoreCase);
        });
}
