using System.Globalization;

namespace Sinch.Voice;

/// <summary>Determines how far the local clock is from the platform's clock when the platform rejects a timestamp.</summary>
internal static class ClockSkew
{
    /// <summary>The error codes for an unreadable and for an outdated timestamp.</summary>
    private static readonly string[] s_codes = ["40101", "40105"];

    /// <returns>How far the local clock is ahead; <see langword="null"/> for another error, or if the response has no date.</returns>
    public static TimeSpan? Of(string? errorCode, DateTimeOffset? sent, TimeProvider clock)
        => s_codes.Contains(errorCode) ? clock.GetUtcNow() - sent : null;

    /// <summary>Describes the difference as the end of a message, in whole seconds like the header.</summary>
    public static string Describe(TimeSpan skew)
    {
        var seconds = Math.Truncate(skew.TotalSeconds);
        return seconds == 0
            ? "the local clock matches the platform's"
            : string.Create(CultureInfo.InvariantCulture, $"the local clock is {Math.Abs(seconds):0} s {(seconds > 0 ? "ahead of" : "behind")} the platform's");
    }
}
