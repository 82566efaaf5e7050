namespace Sinch.Voice;

/// <summary>The time that a call may take.</summary>
internal static class CallTimeout
{
    public static TimeSpan Validate(TimeSpan value)
        => value > TimeSpan.Zero || value == Timeout.InfiniteTimeSpan
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A timeout is positive, or Timeout.InfiniteTimeSpan.");
}
