using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;
using StackExchange.Redis;

namespace Sinch.Voice.AspNetCore.Tests.Replays;

/// <summary>Replays seen by several machines that share a Redis server, which runs, dies and comes back.</summary>
public sealed class RedisReplayStoreTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_callback_that_one_machine_accepted_the_other_refuses()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var first = await HostAsync(redis.Endpoint);
        await using var second = await HostAsync(redis.Endpoint);
        Assert.Equal(200, (await first.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(401, (await second.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(401, (await first.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(200, (await second.SendAsync(Callback.Of("""{ "event": "ice", "callid": "d" }"""))).Status);
    }

    [Fact]
    public async Task Of_copies_that_reach_the_machines_at_once_one_is_accepted()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var first = await ConnectAsync(redis.Endpoint);
        await using var second = await ConnectAsync(redis.Endpoint);
        RedisCallbackReplayStore[] stores = [new(first), new(second)];
        for (var round = 0; round < 200; round++)
        {
            var copies = Enumerable.Range(0, 16).Select(copy => Task.Run(() => AddAsync(stores[copy % 2], $"round {round}"), Stop));
            Assert.Single(await Task.WhenAll(copies), isNew => isNew);
        }
    }

    [Fact]
    public async Task An_entry_has_the_prefix_and_expires_with_the_lifetime()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var connection = await ConnectAsync(redis.Endpoint);
        var store = new RedisCallbackReplayStore(connection, new() { KeyPrefix = "mine:", Database = 3 });
        Assert.True(await AddAsync(store, "a"));
        var left = await connection.GetDatabase(3).KeyTimeToLiveAsync("mine:a");
        Assert.InRange(left!.Value, s_lifetime - TimeSpan.FromMinutes(5), s_lifetime);
        Assert.False(await connection.GetDatabase(0).KeyExistsAsync("mine:a"));
    }

    [Fact]
    public async Task A_restart_keeps_what_was_accepted()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var host = await HostAsync(redis.Endpoint, options => options.Timeout = TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        await redis.KillAsync();
        var during = host.SendAsync(Callback.Of("""{ "event": "ice", "callid": "d" }"""));
        await redis.StartAsync();
        Assert.Equal(200, (await during).Status);
        Assert.Equal(401, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task While_Redis_is_away_callbacks_are_refused_with_503_and_logged()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var host = await HostAsync(redis.Endpoint, options => options.Timeout = TimeSpan.FromMilliseconds(200));
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        await redis.KillAsync();
        Assert.Equal((503, string.Empty), await host.SendAsync(Callback.Of("""{ "event": "ice", "callid": "d" }""")));
        var entry = Assert.Single(host.Log.Entries, entry => entry.Level >= LogLevel.Warning);
        Assert.Equal((LogLevel.Error, 6, "A callback to /sinch/voice cannot be verified."), (entry.Level, entry.Id, entry.Message));
        Assert.Equal("Redis did not store the callback within 0.2 s: there is no connection to it, and StackExchange.Redis logs why.", Assert.IsType<TimeoutException>(entry.Exception).Message);
    }

    [Fact]
    public async Task An_application_starts_without_Redis_and_connects_when_it_is_there()
    {
        await using var redis = RedisServer.Create();
        await using var host = await HostAsync(redis.Endpoint, options => options.Timeout = TimeSpan.FromMilliseconds(200));
        Assert.Equal(503, (await host.SendAsync(Callback.Of(Ice))).Status);
        await redis.StartAsync();
        await TestRedis.UntilAsync(async () => (await host.SendAsync(Callback.Of(Ice))).Status == 200);
        Assert.Equal(401, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task Callbacks_can_be_accepted_without_Redis_once_in_each_process()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var host = await HostAsync(redis.Endpoint, options => options.UnavailableBehavior = RedisUnavailableBehavior.Accept);
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        await redis.KillAsync();
        Assert.Equal(401, (await host.SendAsync(Callback.Of(Ice))).Status);
        var another = Callback.Of("""{ "event": "ice", "callid": "d" }""");
        Assert.Equal(200, (await host.SendAsync(another)).Status);
        Assert.Equal(401, (await host.SendAsync(another)).Status);
    }

    [Fact]
    public async Task A_callback_that_is_accepted_without_Redis_is_logged()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var connection = await ConnectAsync(redis.Endpoint);
        await redis.KillAsync();
        using var log = new CollectingLogger();
        var store = new RedisCallbackReplayStore(connection, new() { UnavailableBehavior = RedisUnavailableBehavior.Accept }, log.CreateLogger("any"));
        Assert.True(await AddAsync(store, "a"));
        var entry = Assert.Single(log.Entries);
        Assert.Equal((LogLevel.Warning, 1), (entry.Level, entry.Id));
        Assert.NotNull(entry.Exception);
    }

    [Fact]
    public async Task A_callback_whose_response_is_lost_is_accepted_once()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var proxy = new RedisProxy(redis.Endpoint);
        await using var connection = await ConnectAsync(proxy.Endpoint);
        var store = new RedisCallbackReplayStore(connection, new() { Timeout = TimeSpan.FromMinutes(1) });
        proxy.LoseNextResponse();
        Assert.True(await AddAsync(store, "a"));
        Assert.Equal(1, proxy.Lost);
        Assert.False(await AddAsync(store, "a"));
    }

    [Fact]
    public async Task A_callback_that_is_refused_although_Redis_stored_it_can_be_sent_again()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var proxy = new RedisProxy(redis.Endpoint);
        await using var connection = await ConnectAsync(proxy.Endpoint);
        await using var direct = await ConnectAsync(redis.Endpoint);
        var store = new RedisCallbackReplayStore(connection, new() { Timeout = TimeSpan.FromSeconds(1) });
        proxy.LoseNextResponse(thenRefuses: true);
        await Assert.ThrowsAsync<TimeoutException>(() => AddAsync(store, "a"));
        Assert.True(await direct.GetDatabase().KeyExistsAsync("sinch-voice-callback:a"));

        // The next copy waits until the entry is removed, for as long as its own time lasts.
        proxy.Open();
        await TestRedis.UntilAsync(async () => await TryAsync(store, "a") is true);
        Assert.False(await AddAsync(store, "a"));
    }

    [Fact]
    public async Task A_request_that_ends_early_leaves_no_entry()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var proxy = new RedisProxy(redis.Endpoint);
        await using var connection = await ConnectAsync(proxy.Endpoint);
        var store = new RedisCallbackReplayStore(connection, new() { Timeout = TimeSpan.FromMinutes(1) });
        using var aborted = new CancellationTokenSource();
        proxy.LoseNextResponse(thenRefuses: true);
        var adding = store.TryAddAsync("a", s_lifetime, aborted.Token).AsTask();
        await TestRedis.UntilAsync(() => Task.FromResult(proxy.Lost == 1));
        await aborted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        proxy.Open();
        Assert.True(await AddAsync(store, "a"));
    }

    [Fact]
    public async Task An_error_of_Redis_refuses_at_once_and_says_why()
    {
        await using var redis = await TestRedis.StartAsync("--maxmemory", "1");
        await using var connection = await ConnectAsync(redis.Endpoint);
        var store = new RedisCallbackReplayStore(connection, new() { Timeout = TimeSpan.FromMinutes(1) });
        var exception = await Assert.ThrowsAsync<RedisServerException>(() => AddAsync(store, "a"));
        Assert.Equal(RedisErrorKind.OutOfMemory, exception.Kind);
    }

    [Theory]
    [InlineData("there is no connection to it, and StackExchange.Redis logs why", "connectTimeout=300,password=wrong", "--requirepass", "secret")]
    [InlineData("it does not respond", "allowAdmin=true")]
    public async Task A_server_that_stores_nothing_in_time_refuses(string reason, string configuration, params string[] options)
    {
        await using var redis = await TestRedis.StartAsync(options);
        await using var connection = await ConnectAsync($"{redis.Endpoint},{configuration}");
        var store = new RedisCallbackReplayStore(connection, new() { Timeout = TimeSpan.FromMilliseconds(300) });
        if (connection.IsConnected)
        {
            await connection.GetDatabase().ExecuteAsync("CLIENT", "PAUSE", "100000", "WRITE");
        }

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => AddAsync(store, "a"));
        Assert.Equal($"Redis did not store the callback within 0.3 s: {reason}.", exception.Message);
    }

    private static Task<CallbackHost> HostAsync(string endpoint, Action<RedisCallbackReplayStoreOptions>? configure = null)
        => CallbackHost.StartAsync<RecordingHandler>(services: services => services.AddSinchVoiceRedisReplayStore(options =>
        {
            options.Configuration = endpoint + ",connectTimeout=500";
            configure?.Invoke(options);
        }));

    private static async Task<ConnectionMultiplexer> ConnectAsync(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        return await ConnectionMultiplexer.ConnectAsync(options);
    }

    private static async Task<bool> AddAsync(RedisCallbackReplayStore store, string id) => await store.TryAddAsync(id, s_lifetime, Stop);

    private static async Task<bool?> TryAsync(RedisCallbackReplayStore store, string id)
    {
        try
        {
            return await AddAsync(store, id);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }
}
