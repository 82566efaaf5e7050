namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>The Redis server of a test, which is skipped on a machine without <c>redis-server</c>.</summary>
internal static class TestRedis
{
    public static async Task<RedisServer> StartAsync(params string[] options)
    {
        Assert.SkipUnless(RedisServer.IsInstalled, "redis-server isn't installed on this machine; .ci/run installs it.");
        return await RedisServer.StartAsync(options);
    }
}
