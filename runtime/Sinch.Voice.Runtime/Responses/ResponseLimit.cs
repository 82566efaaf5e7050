namespace Sinch.Voice;

/// <summary>Validates the maximum size of a response.</summary>
internal static class ResponseLimit
{
    public const long Default = 10 * 1024 * 1024;

    public static long Validate(long value)
        => IsValid(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The maximum response size must be positive and at most 2,147,483,591 bytes.");

    public static bool IsValid(long value) => value > 0 && value <= Array.MaxLength;
}
