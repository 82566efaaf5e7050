using System.Net;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Runtime.Tests.Http;

/// <summary>Status and headers of a success, for those who ask.</summary>
public sealed class ResponseInfoTests
{
    [Fact]
    public async Task Every_call_tells_its_own_even_where_options_are_shared()
    {
        await using var server = await LoopbackServer.StartAsync(async context =>
        {
            context.Response.Headers["X-Call"] = context.Request.Path.Value!.Split('/')[^1];
            context.Response.Headers.SetCookie = "session=1";
            await context.RespondAsync(201, "{}");
        });
        var told = new System.Collections.Concurrent.ConcurrentBag<string>();
        var options = new RequestOptions
        {
            OnResponse = response =>
            {
                Assert.Equal(HttpStatusCode.Created, response.StatusCode);
                Assert.Equal(["session=1"], response.Headers["set-cookie"]);
                Assert.Equal(["application/json"], response.Headers["Content-Type"]);
                told.Add(Assert.Single(response.Headers["x-call"]));
            },
        };
        var pipeline = Api.Pipeline(server.Address);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
            pipeline.SendAsync<Person>(new(Api.Post(), $"/calls/{i}"), options, TestContext.Current.CancellationToken)));
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_is_told_before_the_task_ends_and_not_of_an_error()
    {
        await using var server = await LoopbackServer.StartAsync(404, "{}");
        var told = 0;
        await Api.Pipeline(server.Address).FailAsync(new() { OnResponse = _ => told++ });
        Assert.Equal(0, told);
    }

    [Fact]
    public async Task What_it_throws_is_the_callers_own()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await Assert.ThrowsAsync<FormatException>(() => Api.Pipeline(server.Address).GetPersonAsync(new() { OnResponse = _ => throw new FormatException() }));
    }

    [Fact]
    public void A_double_can_make_one()
        => Assert.Empty(new ResponseInfo { StatusCode = HttpStatusCode.OK }.Headers);
}
