using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what receiving callbacks needs.</summary>
public static class SinchVoiceCallbackServiceCollectionExtensions
{
    /// <summary>
    /// Registers the verification of callbacks. If nobody is named whose callbacks are accepted, those of all applications are for which a
    /// client is registered (<c>AddSinchVoice</c>, <c>AddKeyedSinchVoice</c>).
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Names the applications whose callbacks are accepted, and whatever else is to differ from the defaults.</param>
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
        services.TryAddSingleton(static provider => new CallbackVerifier(provider.GetRequiredService<IOptions<SinchVoiceCallbackOptions>>().Value.Verification));
        return services;
    }
}
