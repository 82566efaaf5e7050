namespace Sinch.Voice;

/// <summary>Validates timeouts of calls.</summary>
internal static class CallTimeout
{
    /// <summary>The longest time that a timer supports.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(int.MaxValue);

    public static TimeSpan Validate(TimeSpan value)
        => IsValid(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The timeout must be positive and at most 24 days, or Timeout.InfiniteTimeSpan.");

    public static bool IsValid(TimeSpan value)
        => (value > TimeSpan.Zero && value <= Longest) || value == Timeout.InfiniteTimeSpan;
}
