using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register the services for streams.</summary>
public static class SinchVoiceStreamServiceCollectionExtensions
{
    /// <summary>
    /// Registers the services for streams, <see cref="StreamTickets"/> among them, and those for callbacks
    /// (<see cref="SinchVoiceCallbackServiceCollectionExtensions.AddSinchVoiceCallbacks"/>), whose applications sign the tickets.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">The delegate that sets the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    public static IServiceCollection AddSinchVoiceStreams(this IServiceCollection services, Action<SinchVoiceStreamOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
        {
            services.Configure(configure);
        }

        services.AddSinchVoiceCallbacks();
        services.AddRouting();
        services.TryAddSingleton(static provider => new StreamTicketRegister(
            provider.GetRequiredService<CallbackVerifier>,
            provider.GetRequiredService<IOptions<SinchVoiceStreamOptions>>(),
            provider.GetRequiredService<IOptions<SinchVoiceCallbackOptions>>()));
        services.TryAddSingleton<StreamCount>();
        services.TryAddSingleton(static provider => new StreamTickets(
            provider.GetRequiredService<StreamTicketRegister>(), provider.GetRequiredService<EndpointDataSource>(), provider.GetRequiredService<IOptions<SinchVoiceStreamOptions>>()));
        return services;
    }
}
