namespace Sinch.Voice;

/// <summary>Application keys as the dashboard shows them.</summary>
internal static class ApplicationKey
{
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
}
