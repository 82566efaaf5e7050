using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what receiving callbacks needs.</summary>
public static class SinchVoiceCallbackServiceCollectionExtensions
{
    /// <summary>Registers the verification of callbacks.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="configure">Names the applications whose callbacks are accepted, and whatever else is to differ from the defaults.</param>
    public static IServiceCollection AddSinchVoiceCallbacks(this IServiceCollection services, Action<SinchVoiceCallbackOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.Configure(configure);
        services.TryAddSingleton(static provider => new CallbackVerifier(provider.GetRequiredService<IOptions<SinchVoiceCallbackOptions>>().Value.Verification));
        return services;
    }
}
