using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;
using Polly.Telemetry;

namespace Sinch.Voice;

/// <summary>Composes the policy: retries, and within each the timeout of an attempt. Around them stands the deadline of the call.</summary>
internal static class ResiliencePolicy
{
    public const string Name = "sinch-voice";

    /// <param name="builder">The builder of the pipeline.</param>
    /// <param name="options">How often and how soon.</param>
    /// <param name="time">The clock of the client.</param>
    public static void Compose(ResiliencePipelineBuilder<HttpResponseMessage> builder, SinchVoiceResilienceOptions options, TimeProvider time)
    {
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
    /// The telemetry that is set up, but for the severity of what the client logs itself: Polly would log the only attempt and the end of every
    /// successful call at Information, beside the client's own line.
    /// </summary>
    public static TelemetryOptions Telemetry(TelemetryOptions options)
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

            // In place of its own, which goes by the clock of the machine.
            ShouldRetryAfterHeader = false,
            DelayGenerator = arguments => new(RetryAfter.DelayOf(arguments.Outcome.Result, time)),
            ShouldHandle = arguments => new(ShouldHandle(arguments, time)),
        };
        retry.Randomizer = options.Randomizer ?? retry.Randomizer;
        return retry;
    }

    private static bool ShouldHandle(RetryPredicateArguments<HttpResponseMessage> arguments, TimeProvider time)
    {
        // The caller has given up, or the time of the call is up.
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
