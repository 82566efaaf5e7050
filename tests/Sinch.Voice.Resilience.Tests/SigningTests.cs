namespace Sinch.Voice.Resilience.Tests;

/// <summary>The platform refuses a stale timestamp, so every attempt has its own.</summary>
public sealed class SigningTests
{
    [Theory]
    [InlineData(Way.Factory, "GET")]
    [InlineData(Way.Factory, "POST")]
    [InlineData(Way.Options, "GET")]
    [InlineData(Way.Options, "POST")]
    public async Task Every_attempt_is_signed_at_its_own_time(Way way, string method)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429, retryAfter: "600"), Responses.Of(429, retryAfter: "600"), Declared.Success));
        await using var caller = new Caller(way, server.Address, new Clock(), set: options => options.Timeout = Timeout.InfiniteTimeSpan);
        await caller.SendAsync(method);

        Assert.Equal(
            ["2024-01-08T09:48:12.000Z", "2024-01-08T09:58:12.000Z", "2024-01-08T10:08:12.000Z"],
            server.Requests.Select(request => request.Header("x-timestamp")));
        Assert.Equal(3, server.Requests.Select(request => request.Header("Authorization")).Distinct().Count());
        Assert.All(server.Requests, Caller.AssertSigned);
    }

    [Theory]
    [InlineData(Way.Factory)]
    [InlineData(Way.Options)]
    public async Task Every_attempt_has_the_same_body_and_headers(Way way)
    {
        await using var server = await LoopbackServer.StartAsync(Responses.InTurn(Responses.Of(429), Responses.Of(503, retryAfter: "1"), Declared.Success));
        await using var caller = new Caller(way, server.Address, new Clock());
        await caller.SendAsync("POST", new() { Headers = new Dictionary<string, string> { ["X-CB-Tenant"] = "a" } });

        Assert.Equal(3, server.Requests.Count);
        Assert.Single(server.Requests.Select(request => Convert.ToHexString(request.Body)).Distinct(), body => body.Length > 0);
        Assert.All(server.Requests, request => Assert.Equal("a", request.Header("X-CB-Tenant")));
        Assert.All(server.Requests, request => Assert.Equal("application/json", request.Header("Content-Type")));
    }
}
