using System.Net;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>The status and headers of a success beside its result.</summary>
public sealed class ResponseInfoTests
{
    [Fact]
    public async Task Concurrent_calls_of_one_client_each_have_their_own()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers["X-Call"] = context.Request.Path.Value!.Split('/')[^1];
            context.Response.Headers.SetCookie = "session=1";
            await context.RespondAsync(201, $$"""{ "name": "{{context.Request.Path.Value!.Split('/')[^1]}}" }""");
        });
        var pipeline = Api.Pipeline(server.Address);
        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Observe(pipeline, observed => SendAsync(observed, i))));
        Assert.All(responses, response =>
        {
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            Assert.Equal(["session=1"], response.Headers["set-cookie"]);
            Assert.Equal(["application/json"], response.Headers["Content-Type"]);
            Assert.Equal([response.Value.Name!], response.Headers["x-call"]);
        });
        Assert.Equal(50, responses.Select(response => response.Value.Name).Distinct().Count());
    }

    [Fact]
    public async Task The_last_of_several_calls_counts()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.Headers["X-Path"] = context.Request.Path.Value;
            return context.RespondAsync(201, "{}");
        });
        var response = await Observe(Api.Pipeline(server.Address), async observed =>
        {
            await SendAsync(observed, 1);
            return await SendAsync(observed, 2);
        });
        Assert.Equal(["/calls/2"], response.Headers["X-Path"]);
    }

    [Fact]
    public async Task A_failure_is_the_exception_of_the_call()
    {
        await using var server = await LoopbackServer.StartAsync(404, "{}");
        await Assert.ThrowsAsync<SinchVoiceException>(() => Observe(Api.Pipeline(server.Address), observed => SendAsync(observed, 1)));
    }

    [Fact]
    public async Task A_delegate_that_calls_nothing_and_a_test_double_say_so()
    {
        var pipeline = Api.Pipeline(new Uri("https://a.test"));
        Assert.Contains("made no call", (await Assert.ThrowsAsync<InvalidOperationException>(() => Observe(pipeline, _ => Task.FromResult(1)))).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "WithResponseAsync was called on a test double",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => Observe(ApiPipeline.Unconnected, observed => SendAsync(observed, 1)))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_double_can_make_one()
        => Assert.Empty(new ApiResponse<int> { Value = 1, StatusCode = HttpStatusCode.OK }.Headers);

    private static Task<ApiResponse<T>> Observe<T>(ApiPipeline pipeline, Func<ApiPipeline, Task<T>> call)
        => ObservedCall.InvokeAsync(pipeline, static observed => observed, call);

    private static Task<Person> SendAsync(ApiPipeline pipeline, int i)
        => pipeline.SendAsync<Person>(new(Api.Post(), $"/calls/{i}"), null, TestContext.Current.CancellationToken);
}
