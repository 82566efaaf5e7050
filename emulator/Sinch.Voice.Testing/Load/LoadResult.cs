using System.Globalization;
using System.Text;

namespace Sinch.Voice.Testing;

/// <summary>Represents what came of many calls at a time.</summary>
public sealed class LoadResult
{
    internal LoadResult(int calls, TimeSpan elapsed, IReadOnlyList<LoadFailure> failures, IReadOnlyList<CallbackLatency> callbacks)
    {
        Calls = calls;
        Elapsed = elapsed;
        Failures = failures;
        Callbacks = callbacks;
    }

    /// <summary>Gets the number of calls.</summary>
    public int Calls { get; }

    /// <summary>Gets the number of calls whose scenario failed.</summary>
    public int FailedCalls => Failures.Sum(failure => failure.Count);

    /// <summary>Gets how long all calls took, by the real clock.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>Gets why scenarios failed, the most frequent first.</summary>
    public IReadOnlyList<LoadFailure> Failures { get; }

    /// <summary>Gets how long the application took for its callbacks, by event.</summary>
    public IReadOnlyList<CallbackLatency> Callbacks { get; }

    /// <summary>Returns a table of the callbacks and the failures.</summary>
    /// <returns>The table.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Calls:N0} calls in {Elapsed.TotalSeconds:0.0} s, {FailedCalls:N0} failed\n\n");
        text.Append("event       count   failed    p50 ms    p99 ms    max ms\n");
        foreach (var callback in Callbacks)
        {
            text.Append(CultureInfo.InvariantCulture, $"{callback.Event,-7}{callback.Count,10:N0}{callback.Failed,9:N0}{callback.P50.TotalMilliseconds,10:0.00}{callback.P99.TotalMilliseconds,10:0.00}{callback.Max.TotalMilliseconds,10:0.00}\n");
        }

        foreach (var failure in Failures)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{failure.Count:N0} × {failure.Message}\n");
        }

        return text.ToString();
    }
}

/// <summary>Represents why scenarios of a load test failed.</summary>
/// <param name="Message">The message of the first one.</param>
/// <param name="Count">The number of scenarios that failed alike.</param>
public sealed record LoadFailure(string Message, int Count);

/// <summary>Represents how long an application took for the callbacks of an event, by the real clock.</summary>
/// <param name="Event">The event, such as <c>ice</c>.</param>
/// <param name="Count">The number of callbacks.</param>
/// <param name="Failed">The number of callbacks that failed.</param>
/// <param name="P50">The median.</param>
/// <param name="P99">The time that one callback in a hundred exceeds.</param>
/// <param name="Max">The longest time.</param>
public sealed record CallbackLatency(string Event, int Count, int Failed, TimeSpan P50, TimeSpan P99, TimeSpan Max);
