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
        Assert.SkipUnless(RedisServer.IsInstalled, RedisServer.NotInstalled);
        await server.StartAsync();
    }

    /// <summary>Repeats what takes time of its own until it has happened.</summary>
    public static async Task UntilAsync(Func<Task<bool>> hasHappened)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await hasHappened())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
