using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that register the services for callbacks together with a client.</summary>
public static class SinchVoiceCallbackHttpClientBuilderExtensions
{
    /// <summary>
    /// Registers the verification of callbacks beside a client: <c>services.AddSinchVoice().AddSinchVoiceCallbacks()</c>. If no callbacks are configured
    /// to be accepted, those of the applications of all registered clients are.
    /// </summary>
    /// <param name="builder">The builder that the registration of the client returned.</param>
    /// <param name="configure">The delegate that sets the options, such as the applications whose callbacks are accepted.</param>
    /// <returns><paramref name="builder"/>.</returns>
    public static IHttpClientBuilder AddSinchVoiceCallbacks(this IHttpClientBuilder builder, Action<SinchVoiceCallbackOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSinchVoiceCallbacks(configure);
        return builder;
    }
}
