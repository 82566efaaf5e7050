using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Telemetry;

namespace Sinch.Voice;

/// <summary>Composes the policy: retries, and a timeout for each attempt. The deadline of the call applies to all of them.</summary>
internal static class ResiliencePolicy
{
    public const string Name = "sinch-voice";

    /// <param name="builder">The builder of the resilience pipeline.</param>
    /// <param name="options">The options.</param>
    /// <param name="time">The clock of the client.</param>
    /// <param name="telemetry">The loggers and enrichers of the application.</param>
    public static void Compose(
        ResiliencePipelineBuilder<HttpResponseMessage> builder, SinchVoiceResilienceOptions options, TimeProvider time, TelemetryOptions telemetry)
    {
        builder.ConfigureTelemetry(Telemetry(telemetry));
        builder.TimeProvider = time;
        if (options.MaxRetryAttempts > 0)
        {
            builder.AddRetry(Retry(options, time));
        }

        if (options.AttemptTimeout != Timeout.InfiniteTimeSpan)
        {
            builder.AddTimeout(new HttpTimeoutStrategyOptions { Name = "attempt-timeout", Timeout = options.AttemptTimeout });
        }
    }

    /// <summary>
    /// Returns the configured telemetry with the severity of duplicate events lowered: Polly would log the only attempt and the end of each
    /// successful call at Information, in addition to the client's own entry.
    /// </summary>
    private static TelemetryOptions Telemetry(TelemetryOptions options)
    {
        var severityOf = options.SeverityProvider;
        return new(options)
        {
            SeverityProvider = arguments => arguments.Event is { EventName: "ExecutionAttempt" or "PipelineExecuted", Severity: ResilienceEventSeverity.Information }
                ? ResilienceEventSeverity.Debug
                : severityOf?.Invoke(arguments) ?? arguments.Event.Severity,
        };
    }

    private static RetryStrategyOptions<HttpResponseMessage> Retry(SinchVoiceResilienceOptions options, TimeProvider time)
    {
        var retry = new HttpRetryStrategyOptions
        {
            Name = "retry",
            MaxRetryAttempts = options.MaxRetryAttempts,
            BackoffType = DelayBackoffType.Exponential,
            Delay = options.Delay,
            MaxDelay = options.MaxDelay,
            UseJitter = options.UseJitter,

            // Polly's implementation uses the system clock.
            ShouldRetryAfterHeader = false,
            DelayGenerator = arguments => new(RetryAfter.DelayOf(arguments.Outcome.Result, time)),
            ShouldHandle = arguments => new(ShouldHandle(arguments, time)),
        };
        retry.Randomizer = options.Randomizer ?? retry.Randomizer;
        return retry;
    }

    private static bool ShouldHandle(RetryPredicateArguments<HttpResponseMessage> arguments, TimeProvider time)
    {
        // The caller cancelled the call, or the call timed out.
        if (arguments.Context.CancellationToken.IsCancellationRequested || arguments.Context.GetRequestMessage() is not { } request)
        {
            return false;
        }

        return arguments.Outcome switch
        {
            { Exception: { } exception } => RetryRule.MaySendAgain(request, exception),
            { Result: { } response } => RetryRule.MaySendAgain(request, response) && RetryAfter.FitsInto(request, response, time),
            _ => false,
        };
    }
}
