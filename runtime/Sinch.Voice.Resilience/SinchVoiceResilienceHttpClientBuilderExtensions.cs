using Microsoft.Extensions.Options;
using Polly.Telemetry;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that add retries and timeouts to clients from dependency injection.</summary>
public static class SinchVoiceResilienceHttpClientBuilderExtensions
{
    /// <summary>Retries requests after transient failures and authenticates each attempt separately.</summary>
    /// <remarks>
    /// A request is always retried if the server certainly did not execute it (429, 503 with <c>Retry-After</c>, no connection). Otherwise, it is
    /// retried only if its method is idempotent.
    /// </remarks>
    /// <param name="builder">The builder of a registered client, such as <c>AddSinchVoice</c> returns.</param>
    /// <param name="configure">The delegate that sets the options. Several calls for the same client accumulate.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// <paramref name="builder"/> belongs to an <see cref="HttpClient"/> that is not a generated client's.
    /// </exception>
    public static IHttpClientBuilder AddSinchVoiceResilience(this IHttpClientBuilder builder, Action<SinchVoiceResilienceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (name, services) = (builder.Name, builder.Services);
        var client = ClientOptionsSource.Find(services, name) ?? throw new InvalidOperationException(
            $"The HttpClient '{name}' does not belong to a generated client, so its attempts would not be signed separately. Call AddSinchVoiceResilience on the builder that AddSinchVoice returns, or UseResilience on the options of a client without dependency injection.");
        if (configure is not null)
        {
            services.Configure(name, configure);
        }

        if (services.Any(service => service is { IsKeyedService: false, ImplementationInstance: ResilientClient resilient } && resilient.Name == name))
        {
            return builder;
        }

        services.AddSingleton(new ResilientClient(name));
        services.AddOptions<SinchVoiceResilienceOptions>(name).ValidateOnStart();
        builder.AddResilienceHandler(ResiliencePolicy.Name, (pipeline, context) =>
        {
            var provider = context.ServiceProvider;
            ResiliencePolicy.Compose(
                pipeline,
                provider.GetRequiredService<IOptionsMonitor<SinchVoiceResilienceOptions>>().Get(name),
                client.Get(provider).TimeProvider,
                provider.GetRequiredService<IOptions<TelemetryOptions>>().Value);
        });
        return builder;
    }

    /// <summary>Represents a client that already has the handlers.</summary>
    private sealed record ResilientClient(string Name);
}
