using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;
using StackExchange.Redis;

namespace Sinch.Voice.AspNetCore.Tests.Replays;

/// <summary>How an endpoint gets its replay store, and the store its connection.</summary>
public sealed class ReplayStoreRegistrationTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_registered_store_detects_replays()
    {
        await using var host = await CallbackHost.StartAsync<RecordingHandler>(services: services => services.AddSingleton<ICallbackReplayStore>(new MemoryCallbackReplayStore()));
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(401, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task A_store_in_the_options_comes_first()
    {
        var options = new MemoryCallbackReplayStore();
        await using var host = await CallbackHost.StartAsync<RecordingHandler>(
            configure: callbacks => callbacks.Verification.ReplayStore = options,
            services: services => services.AddSingleton<ICallbackReplayStore>(_ => throw new InvalidOperationException("It isn't needed.")));
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(401, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task Without_a_store_replays_are_accepted()
    {
        await using var host = await CallbackHost.StartAsync();
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
        Assert.Equal(200, (await host.SendAsync(Callback.Of(Ice))).Status);
    }

    [Fact]
    public async Task A_store_that_throws_is_a_logged_503()
    {
        await using var host = await CallbackHost.StartAsync(options => options.Verification.ReplayStore = new FailingStore());
        Assert.Equal((503, string.Empty), await host.SendAsync(Callback.Of(Ice)));
        Assert.Contains("the store is away", Assert.Single(host.Log.Entries).Text, StringComparison.Ordinal);
        Assert.Empty(host.Events.Entries);
    }

    [Fact]
    public async Task A_connection_of_the_application_can_be_used()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint);
        await using var registered = Services(services => services.AddSingleton<IConnectionMultiplexer>(connection).AddSinchVoiceRedisReplayStore());
        await using var made = Services(services => services.AddSinchVoiceRedisReplayStore(
            options => options.ConnectionFactory = _ => Task.FromResult<IConnectionMultiplexer>(connection)));
        Assert.True(await AddAsync(registered));
        Assert.False(await AddAsync(made));
        await made.DisposeAsync();
        Assert.True(connection.IsConnected);
        Assert.False(await AddAsync(registered));
    }

    [Fact]
    public async Task A_connection_of_the_store_is_closed_with_the_services()
    {
        await using var redis = await TestRedis.StartAsync();
        var services = Services(services => services.AddSinchVoiceRedisReplayStore(options => options.Configuration = redis.Endpoint));
        var store = services.GetRequiredService<ICallbackReplayStore>();
        Assert.True(await store.TryAddAsync("a", TimeSpan.FromMinutes(1), Stop));
        await services.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await store.TryAddAsync("b", TimeSpan.FromMinutes(1), Stop));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_store_without_a_connection_says_how_to_give_it_one(string? configuration)
    {
        using var services = Services(services => services.AddSinchVoiceRedisReplayStore(options => options.Configuration = configuration));
        var exception = Assert.Throws<InvalidOperationException>(services.GetRequiredService<ICallbackReplayStore>);
        Assert.Equal(
            "The replay store has no connection to Redis. Set Configuration or ConnectionFactory in AddSinchVoiceRedisReplayStore, or register an IConnectionMultiplexer.",
            exception.Message);
    }

    [Fact]
    public void Options_are_checked_where_they_are_set()
    {
        var options = new RedisCallbackReplayStoreOptions();
        AssertThrows<ArgumentNullException>("KeyPrefix must not be null.", () => options.KeyPrefix = null!);
        AssertThrows<ArgumentOutOfRangeException>("Database must be -1 or more.", () => options.Database = -2);
        AssertThrows<ArgumentOutOfRangeException>("Timeout must be positive and at most one minute.", () => options.Timeout = TimeSpan.Zero);
        AssertThrows<ArgumentOutOfRangeException>("Timeout must be positive and at most one minute.", () => options.Timeout = TimeSpan.FromMinutes(2));
        AssertThrows<ArgumentOutOfRangeException>("UnavailableBehavior must be Refuse or Accept.", () => options.UnavailableBehavior = (RedisUnavailableBehavior)2);
        Assert.Throws<ArgumentNullException>(() => new RedisCallbackReplayStore(null!));

        static void AssertThrows<T>(string message, Action set)
            where T : ArgumentException
            => Assert.StartsWith(message, Assert.Throws<T>(set).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_health_check_writes_as_the_store_does()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var services = Services(services =>
        {
            services.AddSinchVoiceRedisReplayStore(options => (options.Configuration, options.Timeout) = (redis.Endpoint + ",allowAdmin=true", TimeSpan.FromSeconds(1)));
            services.AddHealthChecks().AddSinchVoiceReplayStoreHealthCheck();
        });
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Status);

        // A server that answers, and stores nothing.
        await using (var connection = await ConnectionMultiplexer.ConnectAsync(redis.Endpoint + ",allowAdmin=true"))
        {
            await connection.GetServer(redis.Endpoint).ConfigSetAsync("maxmemory", "1");
        }

        Assert.Contains("OOM", (await CheckAsync(services)).Description, StringComparison.Ordinal);
        await redis.KillAsync();
        var entry = await CheckAsync(services);
        Assert.Equal((HealthStatus.Unhealthy, "Redis did not store the callback within 1 s: there is no connection to it, and StackExchange.Redis logs why."), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task A_failed_check_has_the_status_that_was_asked_for()
    {
        await using var redis = RedisServer.Create();
        await using var services = Services(services =>
        {
            services.AddSinchVoiceRedisReplayStore(options => (options.Configuration, options.Timeout) = (redis.Endpoint, TimeSpan.FromMilliseconds(100)));
            services.AddHealthChecks().AddSinchVoiceReplayStoreHealthCheck(failureStatus: HealthStatus.Degraded);
        });
        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(services)).Status);
    }

    [Fact]
    public async Task A_health_check_without_a_store_says_what_to_register()
    {
        await using var services = Services(services => services.AddHealthChecks().AddSinchVoiceReplayStoreHealthCheck());
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => CheckAsync(services));
        Assert.Equal("The health check needs the replay store: call services.AddSinchVoiceRedisReplayStore(...).", exception.Message);
    }

    private static ServiceProvider Services(Action<IServiceCollection> configure)
    {
        var services = new ServiceCollection().AddLogging();
        configure(services);
        return services.BuildServiceProvider();
    }

    private static async Task<bool> AddAsync(IServiceProvider services)
        => await services.GetRequiredService<ICallbackReplayStore>().TryAddAsync("a", TimeSpan.FromMinutes(1), Stop);

    private static async Task<HealthReportEntry> CheckAsync(IServiceProvider services)
        => (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Stop)).Entries["sinch-voice-replay-store"];

    private sealed class FailingStore : ICallbackReplayStore
    {
        public ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
            => throw new InvalidOperationException("the store is away");
    }
}
