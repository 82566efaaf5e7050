using Microsoft.Extensions.Options;
using Polly;
using Polly.Telemetry;
using Sinch.Voice;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes clients from dependency injection resilient.</summary>
public static class SinchVoiceResilienceHttpClientBuilderExtensions
{
    /// <summary>
    /// Sends requests again that failed in passing, each attempt authenticated afresh: always where they weren't carried out for certain (429,
    /// 503 with <c>Retry-After</c>, no connection), else only if their method is idempotent.
    /// </summary>
    /// <param name="builder">The builder of a client's registration, such as <c>AddSinchVoice</c> returns.</param>
    /// <param name="configure">Sets how often and how soon. Further calls for the same client add up.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The builder is that of another <see cref="HttpClient"/>.</exception>
    public static IHttpClientBuilder AddSinchVoiceResilience(this IHttpClientBuilder builder, Action<SinchVoiceResilienceOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var (name, services) = (builder.Name, builder.Services);
        var client = ClientOptionsSource.Find(services, name) ?? throw new InvalidOperationException(
            $"The HttpClient '{name}' isn't that of a generated client, so its attempts wouldn't be signed afresh: call AddSinchVoiceResilience on what AddSinchVoice returns, or UseResilience on the options of a client without dependency injection.");
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
            pipeline.ConfigureTelemetry(ResiliencePolicy.Telemetry(provider.GetRequiredService<IOptions<TelemetryOptions>>().Value));
            ResiliencePolicy.Compose(
                pipeline, provider.GetRequiredService<IOptionsMonitor<SinchVoiceResilienceOptions>>().Get(name), client.Get(provider).TimeProvider);
        });
        return builder;
    }

    /// <summary>A client whose handlers are in place.</summary>
    private sealed record ResilientClient(string Name);
}
