namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>The Redis server of a test, which is skipped on a machine without <c>redis-server</c>.</summary>
internal static class TestRedis
{
    public static async Task<RedisServer> StartAsync(params string[] options)
    {
        var server = RedisServer.Create(options);
        await StartAsync(server);
        return server;
    }

    public static async Task StartAsync(RedisServer server)
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server isn't installed on this machine; .ci/run installs it.");
        await server.StartAsync();
    }
}
