namespace Sinch.Voice;

/// <summary>Reads when the platform accepts a request again.</summary>
internal static class RetryAfter
{
    /// <summary>
    /// Returns the delay that a response requests, in seconds or as a date; <see langword="null"/> if there is none or the time has passed.
    /// </summary>
    public static TimeSpan? DelayOf(HttpResponseMessage? response, TimeProvider time)
    {
        var delay = response?.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => TimeSpan.Zero,
        };
        return delay > TimeSpan.Zero ? delay : null;
    }

    /// <summary>Returns whether the delay fits into the deadline of the call. If not, the caller gets the response at once.</summary>
    public static bool FitsInto(HttpRequestMessage request, HttpResponseMessage response, TimeProvider time)
    {
        var remaining = request.Options.TryGetValue(CallDeadline.Key, out var deadline) ? deadline.Remaining : CallTimeout.Longest;
        return DelayOf(response, time) is not { } delay || delay < remaining;
    }
}
