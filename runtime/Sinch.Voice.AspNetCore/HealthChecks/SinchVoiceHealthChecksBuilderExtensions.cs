using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register health checks of the Sinch Voice API.</summary>
public static class SinchVoiceHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a health check that lists the numbers of the application with the registered client. It shows that the platform is reachable and accepts the
    /// credential. The platform does not charge for it.
    /// </summary>
    /// <remarks>
    /// The check calls <c>GET /v1/configuration/numbers</c> at the server for configuration, not at the regional server for calls. Each check is one
    /// request, so probe it as rarely as your monitoring allows.
    /// </remarks>
    /// <param name="builder">The health checks builder.</param>
    /// <param name="serviceKey">The service key of the client; <see langword="null"/> for the client without a key.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status of a failed check; <see langword="null"/> for <see cref="HealthStatus.Unhealthy"/>.</param>
    /// <param name="tags">The tags, which filter checks.</param>
    /// <param name="timeout">The time that a check may take. The default is the timeout of the client.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHealthChecksBuilder AddSinchVoiceHealthCheck(
        this IHealthChecksBuilder builder,
        string? serviceKey = null,
        string name = "sinch-voice",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        return builder.Add(new HealthCheckRegistration(
            name, provider => VoiceHealthCheck.Create(provider, serviceKey), failureStatus, tags, timeout));
    }
}
