namespace Sinch.Voice;

/// <summary>Application keys as the dashboard shows them.</summary>
internal static class ApplicationKey
{
    /// <summary>Guid would also parse a key with white space around it.</summary>
    private const int LengthOfGuid = 36;

    /// <summary>Refuses what can't be a key: in <c>Authorization</c> a colon ends it, and white space around it is a slip in copying.</summary>
    public static void Check(string applicationKey, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationKey, parameterName);
        if (!IsValid(applicationKey))
        {
            throw new ArgumentException("An application key holds neither colons nor white space.", parameterName);
        }
    }

    public static bool IsValid(string applicationKey)
        => !applicationKey.Contains(':', StringComparison.Ordinal) && !applicationKey.Any(c => char.IsControl(c) || char.IsWhiteSpace(c));

    /// <summary>Whether two texts are the same key. The platform's keys are GUIDs, whose letters have no case; other keys have.</summary>
    public static bool AreSame(string first, string second)
        => string.Equals(first, second, StringComparison.Ordinal)
            || (first.Length == LengthOfGuid && second.Length == LengthOfGuid
                && Guid.TryParseExact(first, "D", out var left) && Guid.TryParseExact(second, "D", out var right) && left == right);
}
