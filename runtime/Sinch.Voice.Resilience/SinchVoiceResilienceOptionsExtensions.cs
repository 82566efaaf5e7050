using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Telemetry;

namespace Sinch.Voice;

/// <summary>Provides extension methods that add retries and timeouts to clients without dependency injection.</summary>
public static class SinchVoiceResilienceOptionsExtensions
{
    /// <summary>
    /// Retries requests after transient failures and authenticates each attempt separately, with the policy of <c>AddSinchVoiceResilience</c>.
    /// </summary>
    /// <remarks>
    /// A request is always retried if the server certainly did not execute it. Otherwise, it is retried only if its method is idempotent.
    /// </remarks>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="options">The options of a client that does not receive an <see cref="HttpClient"/>.</param>
    /// <param name="configure">The delegate that sets the options of the policy.</param>
    /// <returns><paramref name="options"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static TOptions UseResilience<TOptions>(this TOptions options, Action<SinchVoiceResilienceOptions>? configure = null)
        where TOptions : ApiClientOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        var resilience = new SinchVoiceResilienceOptions();
        configure?.Invoke(resilience);
        options.Handlers.Add(client => new ResilienceHandler(Build(resilience, client)));
        return options;
    }

    private static ResiliencePipeline<HttpResponseMessage> Build(SinchVoiceResilienceOptions resilience, ApiClientOptions client)
    {
        var builder = new ResiliencePipelineBuilder<HttpResponseMessage> { Name = ResiliencePolicy.Name };
        ResiliencePolicy.Compose(
            builder, resilience, client.TimeProvider, new TelemetryOptions { LoggerFactory = client.LoggerFactory ?? NullLoggerFactory.Instance });
        return builder.Build();
    }
}
