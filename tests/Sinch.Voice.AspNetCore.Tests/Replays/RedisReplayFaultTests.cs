using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;
using StackExchange.Redis;

namespace Sinch.Voice.AspNetCore.Tests.Replays;

/// <summary>Callbacks that are refused together, connections that cannot be opened, and stores that are disposed while they work.</summary>
public sealed class RedisReplayFaultTests
{
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_copies_that_are_refused_together_none_leaves_an_entry()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var admin = await ConnectAsync(redis.Endpoint);
        await using var connection = await ConnectAsync(redis.Endpoint);
        var store = new RedisCallbackReplayStore(connection, new() { Timeout = TimeSpan.FromMinutes(1) });
        using var ends = new CancellationTokenSource();
        using var endsFirst = new CancellationTokenSource();
        await admin.GetDatabase().ExecuteAsync("CLIENT", "PAUSE", "100000", "WRITE");

        // Redis stores the copy that arrives first, which is not the one that is refused first.
        var stored = store.TryAddAsync("a", s_lifetime, ends.Token).AsTask();
        var other = store.TryAddAsync("a", s_lifetime, endsFirst.Token).AsTask();
        await endsFirst.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
        await ends.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stored);
        await admin.GetDatabase().ExecuteAsync("CLIENT", "UNPAUSE");
        Assert.True(await store.TryAddAsync("a", s_lifetime, Stop));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_store_that_is_disposed_removes_the_entries_of_refused_callbacks_first(bool isConnectionOfStore)
    {
        await using var redis = await TestRedis.StartAsync();
        await using var admin = await ConnectAsync(redis.Endpoint);
        await using var connection = await ConnectAsync(redis.Endpoint);
        await using var services = Services(options =>
        {
            options.Timeout = TimeSpan.FromMinutes(1);
            options.Configuration = isConnectionOfStore ? redis.Endpoint : null;
            options.ConnectionFactory = _ => Task.FromResult<IConnectionMultiplexer>(connection);
        });
        var store = services.GetRequiredService<ICallbackReplayStore>();
        Assert.True(await store.TryAddAsync("another", s_lifetime, Stop));
        using var aborted = new CancellationTokenSource();
        await admin.GetDatabase().ExecuteAsync("CLIENT", "PAUSE", "100000", "WRITE");
        var adding = store.TryAddAsync("a", s_lifetime, aborted.Token).AsTask();
        await aborted.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        var disposing = services.DisposeAsync().AsTask();
        await admin.GetDatabase().ExecuteAsync("CLIENT", "UNPAUSE");
        await disposing;
        Assert.False(await admin.GetDatabase().KeyExistsAsync("sinch-voice-callback:a"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_connection_that_could_not_be_opened_is_opened_for_the_next_callback(bool isSynchronous)
    {
        await using var redis = await TestRedis.StartAsync();
        await using var connection = await ConnectAsync(redis.Endpoint);
        var attempts = 0;
        await using var services = Services(options => options.ConnectionFactory = _ => ++attempts > 1
            ? Task.FromResult<IConnectionMultiplexer>(connection)
            : isSynchronous ? throw new InvalidOperationException("not yet") : Task.FromException<IConnectionMultiplexer>(new InvalidOperationException("not yet")));
        var store = services.GetRequiredService<ICallbackReplayStore>();
        Assert.True(await store.TryAddAsync("a", s_lifetime, Stop));
        Assert.False(await store.TryAddAsync("a", s_lifetime, Stop));
        Assert.Equal(2, attempts);
    }

    [Fact]
    public async Task While_a_connection_cannot_be_opened_callbacks_can_be_accepted_at_once()
    {
        var hanging = new TaskCompletionSource<IConnectionMultiplexer>();
        var attempts = 0;
        await using var services = Services(options =>
        {
            options.ConnectionFactory = _ => ++attempts > 1 ? hanging.Task : Task.FromException<IConnectionMultiplexer>(new InvalidOperationException("not yet"));
            options.UnavailableBehavior = RedisUnavailableBehavior.Accept;
            options.Timeout = TimeSpan.FromMinutes(1);
        });
        var adding = services.GetRequiredService<ICallbackReplayStore>().TryAddAsync("a", s_lifetime, Stop);
        Assert.True(adding.IsCompleted);
        Assert.True(await adding);
    }

    [Fact]
    public async Task A_factory_that_returns_nothing_is_named()
    {
        await using var services = Services(options => options.ConnectionFactory = _ => null!);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await services.GetRequiredService<ICallbackReplayStore>().TryAddAsync("a", s_lifetime, Stop));
        Assert.Equal("The ConnectionFactory of the replay store returned no connection.", exception.Message);
    }

    [Theory]
    [InlineData("names no server", "ssl=true,password=canary")]
    [InlineData("has an invalid option 'sll'", "localhost,password=canary,sll=true")]
    [InlineData("has an invalid option 'syncTimeout'", "localhost,syncTimeout=canary")]
    [InlineData("has an invalid option 'port'", "localhost:99999,password=canary")]
    [InlineData("is a URL", "redis://:canary@localhost:6379")]
    [InlineData("is a URL", "rediss://user:canary@localhost:6380/0")]
    public async Task An_invalid_configuration_is_named_at_the_start(string problem, string configuration)
    {
        await using var services = Services(options => options.Configuration = configuration);
        var exception = Assert.Throws<InvalidOperationException>(services.GetRequiredService<ICallbackReplayStore>);
        Assert.Equal(
            $"The replay store cannot connect to Redis: Configuration {problem}. Write 'host:port', then options: 'redis.example.com:6380,ssl=true,password=…'.",
            exception.Message);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_Redis_a_replay_is_not_logged_as_accepted()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var connection = await ConnectAsync(redis.Endpoint);
        await redis.KillAsync();
        using var log = new CollectingLogger();
        var store = new RedisCallbackReplayStore(connection, new() { UnavailableBehavior = RedisUnavailableBehavior.Accept }, log.CreateLogger("any"));
        Assert.True(await store.TryAddAsync("a", s_lifetime, Stop));
        Assert.False(await store.TryAddAsync("a", s_lifetime, Stop));
        Assert.Single(log.Entries);
    }

    [Fact]
    public async Task Whatever_Redis_throws_callbacks_can_be_accepted()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var connection = await ConnectAsync(redis.Endpoint);
        using var log = new CollectingLogger();
        var store = new RedisCallbackReplayStore(
            connection, new() { UnavailableBehavior = RedisUnavailableBehavior.Accept, Database = 99 }, log.CreateLogger("any"));
        Assert.True(await store.TryAddAsync("a", s_lifetime, Stop));
        Assert.IsType<RedisCommandException>(Assert.Single(log.Entries).Exception);
    }

    [Theory]
    [InlineData(RedisUnavailableBehavior.Refuse)]
    [InlineData(RedisUnavailableBehavior.Accept)]
    public async Task A_canceled_callback_is_canceled_whatever_Redis_does(RedisUnavailableBehavior behavior)
    {
        await using var connection = await ConnectAsync("127.0.0.1:1,abortConnect=false,connectTimeout=100");
        var store = new RedisCallbackReplayStore(connection, new() { UnavailableBehavior = behavior });
        var canceled = new CancellationToken(canceled: true);
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.TryAddAsync("a", s_lifetime, canceled));
        Assert.Equal(canceled, exception.CancellationToken);
        Assert.True(behavior == RedisUnavailableBehavior.Refuse || await store.TryAddAsync("a", s_lifetime, Stop));
    }

    [Fact]
    public async Task A_server_that_is_read_only_is_not_said_to_be_silent()
    {
        await using var redis = await TestRedis.StartAsync();
        await using var replica = await RedisServer.StartAsync("--replicaof", redis.Endpoint.Replace(':', ' '));
        await using var connection = await ConnectAsync(replica.Endpoint);
        var store = new RedisCallbackReplayStore(connection, new() { Timeout = TimeSpan.FromMilliseconds(500) });
        var exception = await Assert.ThrowsAsync<TimeoutException>(async () => await store.TryAddAsync("a", s_lifetime, Stop));
        Assert.Equal("Redis did not store the callback within 0.5 s: its commands fail.", exception.Message);
        Assert.IsType<RedisConnectionException>(exception.InnerException);
    }

    private static async Task<ConnectionMultiplexer> ConnectAsync(string endpoint) => await ConnectionMultiplexer.ConnectAsync(endpoint + ",allowAdmin=true");

    private static ServiceProvider Services(Action<RedisCallbackReplayStoreOptions> configure)
        => new ServiceCollection().AddLogging().AddSinchVoiceRedisReplayStore(configure).BuildServiceProvider();
}
