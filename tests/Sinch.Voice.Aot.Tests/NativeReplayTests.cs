using System.Net;
using System.Text;
using Sinch.Voice.Aot.Tests.Infrastructure;

namespace Sinch.Voice.Aot.Tests;

/// <summary>Two native apps that share a Redis server.</summary>
public sealed class NativeReplayTests(NativeApps apps)
{
    private const string Key = "11983f76-12c8-1111-9515-4785c7b67ca8";
    private const string Secret = "bmF0aXZlIHNlY3JldA==";

    private static readonly CallbackSigner s_platform = new(Key, Secret, new StoppedClock());

    [Fact]
    public async Task Of_a_callback_and_its_copy_one_is_accepted_while_Redis_is_there()
    {
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.NotInstalled);
        await using var redis = await RedisServer.StartAsync();
        using var first = Start(redis);
        using var second = Start(redis);
        var (firstUrl, secondUrl) = (await first.ReadLineAsync(), await second.ReadLineAsync());

        Assert.Equal(HttpStatusCode.OK, await SendAsync(firstUrl, "1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(secondUrl, "1"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(secondUrl, "2"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(firstUrl, "2"));
        Assert.Equal(HttpStatusCode.OK, await CheckAsync(firstUrl));

        await redis.KillAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await SendAsync(firstUrl, "3"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await CheckAsync(firstUrl));

        var (exitCode, _, log) = await first.CloseAsync();
        Assert.Equal(0, exitCode);
        Assert.Contains("A callback to /sinch/voice cannot be verified.", log, StringComparison.Ordinal);
    }

    private NativeProcess Start(RedisServer redis) => NativeProcess.Start(apps.Replays, new Dictionary<string, string>(), Key, Secret, redis.Endpoint);

    /// <summary>Sends the ICE of a call: the same request each time, timestamp and signature included.</summary>
    private static async Task<HttpStatusCode> SendAsync(string? url, string call)
    {
        using var http = new HttpClient();
        var body = Encoding.UTF8.GetBytes($$"""{"event":"ice","callid":"{{call}}"}""");
        using var request = s_platform.CreateRequest(new Uri(url + "/sinch/voice"), body);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> CheckAsync(string? url)
    {
        using var http = new HttpClient();
        using var response = await http.GetAsync(new Uri(url + "/health"), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private sealed class StoppedClock : TimeProvider
    {
        private readonly DateTimeOffset _now = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
