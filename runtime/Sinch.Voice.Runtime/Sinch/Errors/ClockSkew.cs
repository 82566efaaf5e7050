using System.Globalization;

namespace Sinch.Voice;

/// <summary>Says how far the local clock is from the platform's, when the platform refuses a request for its timestamp.</summary>
internal static class ClockSkew
{
    /// <summary>The codes for a timestamp that can't be read, or that is too old.</summary>
    private static readonly string[] s_codes = ["40101", "40105"];

    /// <returns>How far the local clock is ahead; <see langword="null"/> if the error is another, or the response doesn't say when it was sent.</returns>
    public static TimeSpan? Of(ErrorDetails? error, DateTimeOffset? sent, TimeProvider clock)
        => s_codes.Contains(error?.ErrorCode) ? clock.GetUtcNow() - sent : null;

    /// <summary>As the end of a message. The header has whole seconds.</summary>
    public static string Describe(TimeSpan skew)
    {
        var seconds = Math.Truncate(skew.TotalSeconds);
        return seconds == 0
            ? "the local clock agrees with the platform's"
            : string.Create(CultureInfo.InvariantCulture, $"the local clock is {Math.Abs(seconds):0} s {(seconds > 0 ? "ahead of" : "behind")} the platform's");
    }
}
