namespace Sinch.Voice;

/// <summary>Validates the application in the options. Messages never contain a value.</summary>
internal static class ApplicationCheck
{
    public static IEnumerable<string> FindProblems(SinchVoiceOptions options)
    {
        if (FindKeyProblem(options.ApplicationKey) is { } keyProblem)
        {
            yield return $"{options.NameOf(nameof(options.ApplicationKey))} {keyProblem}.";
        }

        if (FindSecretProblem(options.ApplicationSecret) is { } secretProblem)
        {
            yield return $"{options.NameOf(nameof(options.ApplicationSecret))} {secretProblem}.";
        }

        if (!Enum.IsDefined(options.Authentication))
        {
            yield return $"{options.NameOf(nameof(options.Authentication))} is neither Signed nor Basic.";
        }
    }

    private static string? FindKeyProblem(string? applicationKey)
        => string.IsNullOrWhiteSpace(applicationKey) ? "is missing: the Sinch dashboard shows the key of each application"
            : !ApplicationKey.IsValid(applicationKey) ? "is not a valid application key: colons and white space are not allowed"
            : null;

    /// <summary>
    /// Returns the problem with the secret. It is validated for Basic authentication, too, because it also signs the callbacks of the application.
    /// </summary>
    private static string? FindSecretProblem(string? applicationSecret)
        => string.IsNullOrWhiteSpace(applicationSecret) ? "is missing: the Sinch dashboard shows the secret of each application"
            : !ApplicationSecret.TryDecode(applicationSecret, out _) ? "is not valid Base64: copy it unchanged from the Sinch dashboard"
            : null;
}
