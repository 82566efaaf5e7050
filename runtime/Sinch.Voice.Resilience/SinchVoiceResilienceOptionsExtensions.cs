using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Telemetry;

namespace Sinch.Voice;

/// <summary>Makes clients without dependency injection resilient.</summary>
public static class SinchVoiceResilienceOptionsExtensions
{
    /// <summary>
    /// Sends requests again that failed in passing, each attempt authenticated afresh: always where they weren't carried out for certain, else
    /// only if their method is idempotent. It is the policy of <c>AddSinchVoiceResilience</c>.
    /// </summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="options">The options of a client that isn't given an <see cref="HttpClient"/>.</param>
    /// <param name="configure">Sets how often and how soon.</param>
    /// <returns><paramref name="options"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static TOptions UseResilience<TOptions>(this TOptions options, Action<SinchVoiceResilienceOptions>? configure = null)
        where TOptions : SinchVoiceOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        var resilience = new SinchVoiceResilienceOptions();
        configure?.Invoke(resilience);
        options.Handlers.Add(client => new ResilienceHandler(Build(resilience, client)));
        return options;
    }

    private static ResiliencePipeline<HttpResponseMessage> Build(SinchVoiceResilienceOptions resilience, SinchVoiceOptions client)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = ResiliencePolicy.Name };
        builder.ConfigureTelemetry(ResiliencePolicy.Telemetry(new() { LoggerFactory = client.LoggerFactory ?? NullLoggerFactory.Instance }));
        ResiliencePolicy.Compose(builder, resilience, client.TimeProvider);
        return builder.Build();
    }
}
