using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register health checks of replay stores.</summary>
public static class SinchVoiceRedisHealthChecksBuilderExtensions
{
    /// <summary>Adds a health check that stores an entry in Redis in the way callbacks are stored. The entry expires after a second.</summary>
    /// <remarks>
    /// A failure means that callbacks are refused, or accepted without protection against replays
    /// (<see cref="RedisCallbackReplayStoreOptions.UnavailableBehavior"/>). In the second case, consider <see cref="HealthStatus.Degraded"/>.
    /// </remarks>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status of a failed check; <see langword="null"/> for <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">The tags, which filter checks.</param>
    /// <param name="timeout">The time that a check may take. The default is the timeout of the store.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHealthChecksBuilder AddSinchVoiceReplayStoreHealthCheck(
        this IHealthChecksBuilder builder,
        string name = "sinch-voice-replay-store",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new ReplayStoreHealthCheck(provider.GetService<RedisCallbackReplayStore>() ?? throw new InvalidOperationException(
                "The health check needs the replay store: call services.AddSinchVoiceRedisReplayStore(...).")),
            failureStatus,
            tags,
            timeout));
    }
}
