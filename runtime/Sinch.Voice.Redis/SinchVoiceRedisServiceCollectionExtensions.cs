using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sinch.Voice;
using StackExchange.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register a replay store in Redis.</summary>
public static class SinchVoiceRedisServiceCollectionExtensions
{
    /// <summary>
    /// The milliseconds between attempts to reconnect. StackExchange.Redis looks once a second if one is due. Its default waits for several seconds, so that
    /// callbacks were refused after a short outage.
    /// </summary>
    private const int ReconnectInterval = 500;

    /// <summary>
    /// Registers a <see cref="RedisCallbackReplayStore"/> as the <see cref="ICallbackReplayStore"/>. Callback and stream endpoints use it unless
    /// <c>Verification.ReplayStore</c> is set.
    /// </summary>
    /// <remarks>
    /// Without <see cref="RedisCallbackReplayStoreOptions.Configuration"/> and <see cref="RedisCallbackReplayStoreOptions.ConnectionFactory"/>, the
    /// store uses the registered <see cref="IConnectionMultiplexer"/>.
    /// </remarks>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">The delegate that sets the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddSinchVoiceRedisReplayStore(
        this IServiceCollection services, Action<RedisCallbackReplayStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddOptions();
        services.TryAddSingleton(static provider => Create(provider, provider.GetRequiredService<IOptions<RedisCallbackReplayStoreOptions>>().Value));
        services.TryAddSingleton<ICallbackReplayStore>(static provider => provider.GetRequiredService<RedisCallbackReplayStore>());
        return services;
    }

    private static RedisCallbackReplayStore Create(IServiceProvider provider, RedisCallbackReplayStoreOptions options)
    {
        var loggers = provider.GetService<ILoggerFactory>();
        var logger = loggers?.CreateLogger("Sinch.Voice.Redis");
        if (!string.IsNullOrWhiteSpace(options.Configuration))
        {
            var parsed = Parse(options.Configuration);
            parsed.AbortOnConnectFail = false;
            parsed.ReconnectRetryPolicy = new LinearRetry(ReconnectInterval);
            parsed.LoggerFactory = loggers;
            return Opened(new(() => ConnectAsync(parsed), isOwned: true), options, logger);
        }

        if (options.ConnectionFactory is { } connect)
        {
            return Opened(new(() => ConnectAsync(connect, provider), isOwned: false), options, logger);
        }

        return provider.GetService<IConnectionMultiplexer>() is { } connection
            ? new RedisCallbackReplayStore(connection, options, logger)
            : throw new InvalidOperationException(
                $"The replay store has no connection to Redis. Set {nameof(RedisCallbackReplayStoreOptions.Configuration)} or {nameof(RedisCallbackReplayStoreOptions.ConnectionFactory)} in AddSinchVoiceRedisReplayStore, or register an {nameof(IConnectionMultiplexer)}.");
    }

    /// <exception cref="InvalidOperationException">The string is invalid. The message names the option, and no value: it may be the password.</exception>
    private static ConfigurationOptions Parse(string configuration)
    {
        ConfigurationOptions parsed;
        try
        {
            parsed = ConfigurationOptions.Parse(configuration);
        }
        catch (ArgumentException exception)
        {
            throw Invalid($"has an invalid option '{exception.ParamName}'");
        }

        // StackExchange.Redis takes a URL for the name of a host, and logs it with the password.
        return parsed.EndPoints.Count == 0 ? throw Invalid("names no server")
            : parsed.EndPoints.Any(server => server is DnsEndPoint { Host: var host } && host.Contains("://", StringComparison.Ordinal)) ? throw Invalid("is a URL")
            : parsed;

        static InvalidOperationException Invalid(string problem)
            => new($"The replay store cannot connect to Redis: {nameof(RedisCallbackReplayStoreOptions.Configuration)} {problem}. Write 'host:port', then options: 'redis.example.com:6380,ssl=true,password=…'.");
    }

    /// <summary>Creates a store, and begins to open its connection.</summary>
    private static RedisCallbackReplayStore Opened(StoreConnection connection, RedisCallbackReplayStoreOptions options, ILogger? logger)
    {
        _ = connection.OpenAsync();
        return new(connection, options, logger);
    }

    private static async Task<IConnectionMultiplexer> ConnectAsync(
        Func<IServiceProvider, Task<IConnectionMultiplexer>> connect, IServiceProvider provider)
        => await (connect(provider) ?? Task.FromResult<IConnectionMultiplexer>(null!)).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"The {nameof(RedisCallbackReplayStoreOptions.ConnectionFactory)} of the replay store returned no connection.");

    private static async Task<IConnectionMultiplexer> ConnectAsync(ConfigurationOptions configuration)
        => await ConnectionMultiplexer.ConnectAsync(configuration).ConfigureAwait(false);
}
