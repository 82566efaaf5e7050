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
public sealed class LoadFailure
{
    internal LoadFailure(string message, int count)
    {
        Message = message;
        Count = count;
    }

    /// <summary>Gets the message of the first one.</summary>
    public string Message { get; }

    /// <summary>Gets the number of scenarios that failed alike.</summary>
    public int Count { get; }
}

/// <summary>Represents how long an application took for the callbacks of an event, by the real clock.</summary>
public sealed class CallbackLatency
{
    internal CallbackLatency(string callbackEvent, int count, int failed, TimeSpan median, TimeSpan p99, TimeSpan max)
    {
        Event = callbackEvent;
        Count = count;
        Failed = failed;
        P50 = median;
        P99 = p99;
        Max = max;
    }

    /// <summary>Gets the event, such as <c>ice</c>.</summary>
    public string Event { get; }

    /// <summary>Gets the number of callbacks.</summary>
    public int Count { get; }

    /// <summary>Gets the number of callbacks that failed.</summary>
    public int Failed { get; }

    /// <summary>Gets the median.</summary>
    public TimeSpan P50 { get; }

    /// <summary>Gets the time that one callback in a hundred exceeds.</summary>
    public TimeSpan P99 { get; }

    /// <summary>Gets the longest time.</summary>
    public TimeSpan Max { get; }
}
