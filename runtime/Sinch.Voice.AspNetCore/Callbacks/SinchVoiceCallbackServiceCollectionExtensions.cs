using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register the services for callbacks.</summary>
public static class SinchVoiceCallbackServiceCollectionExtensions
{
    /// <summary>
    /// Registers the verification of callbacks. If no callbacks are configured to be accepted, those of the applications of all registered clients
    /// are (<c>AddSinchVoice</c>, <c>AddKeyedSinchVoice</c>).
    /// </summary>
    /// <remarks>
    /// A registered <see cref="ICallbackReplayStore"/>, such as <c>AddSinchVoiceRedisReplayStore</c> of Sinch.Voice.Redis registers, detects replays unless
    /// <see cref="CallbackVerifierOptions.ReplayStore"/> is set.
    /// </remarks>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">The delegate that sets the options, such as the applications whose callbacks are accepted.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddSinchVoiceCallbacks(this IServiceCollection services, Action<SinchVoiceCallbackOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddOptions();
        services.TryAddSingleton<ClientApplications>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<SinchVoiceCallbackOptions>, ClientApplicationsFallback>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<SinchVoiceCallbackOptions>, ReplayStoreFallback>());
        services.TryAddSingleton(static provider => new CallbackVerifier(provider.GetRequiredService<IOptions<SinchVoiceCallbackOptions>>().Value.Verification));
        return services;
    }
}
