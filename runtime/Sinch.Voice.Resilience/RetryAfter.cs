namespace Sinch.Voice;

/// <summary>When the platform wants a request again.</summary>
internal static class RetryAfter
{
    /// <summary>The delay that a response asks for, as seconds or as a date; <see langword="null"/> if it doesn't or the time has come.</summary>
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

    /// <summary>Whether the call has the time. If not, its caller is better told at once what the platform said.</summary>
    public static bool FitsInto(HttpRequestMessage request, HttpResponseMessage response, TimeProvider time)
    {
        var remaining = request.Options.TryGetValue(CallDeadline.Key, out var deadline) ? deadline.Remaining : CallTimeout.Longest;
        return DelayOf(response, time) is not { } delay || delay < remaining;
    }
}
