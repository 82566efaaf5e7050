namespace Sinch.Voice;

/// <summary>Validates and compares application keys as shown in the dashboard.</summary>
internal static class ApplicationKey
{
    /// <summary>The length of a GUID. <see cref="Guid"/> would also parse a key with surrounding white space.</summary>
    private const int LengthOfGuid = 36;

    /// <summary>
    /// Rejects an invalid key. A colon would end the key in <c>Authorization</c>, and surrounding white space is a copying mistake.
    /// </summary>
    public static void Check(string applicationKey, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationKey, parameterName);
        if (!IsValid(applicationKey))
        {
            throw new ArgumentException("An application key must not contain colons or white space.", parameterName);
        }
    }

    public static bool IsValid(string applicationKey)
        => !applicationKey.Contains(':', StringComparison.Ordinal) && !applicationKey.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    /// <summary>
    /// Returns whether two texts are the same key. GUIDs, which the platform uses, are compared without case; other keys are case-sensitive.
    /// </summary>
    public static bool AreSame(string first, string second)
        => string.Equals(first, second, StringComparison.Ordinal)
            || (first.Length == LengthOfGuid && second.Length == LengthOfGuid
                && Guid.TryParseExact(first, "D", out var left) && Guid.TryParseExact(second, "D", out var right) && left == right);
}
