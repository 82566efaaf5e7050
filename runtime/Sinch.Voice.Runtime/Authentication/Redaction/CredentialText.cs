namespace Sinch.Voice;

/// <summary>Checks the texts of credentials. The problems do not quote the text, which may be a secret.</summary>
internal static class CredentialText
{
    /// <summary>Returns the problem with a bearer token; <see langword="null"/> if there is none.</summary>
    public static string? FindTokenProblem(string token)
        => token.Length == 0 || token.Any(c => c is <= ' ' or > '~') ? "is not a valid token: only visible ASCII characters are allowed, no spaces" : null;

    /// <summary>Returns the problem with a key in a location; <see langword="null"/> if there is none.</summary>
    public static string? FindKeyProblem(ApiKeyLocation location, string key) => location switch
    {
        _ when key.Length == 0 => "is not a valid key: it is empty",
        ApiKeyLocation.Header when key.Any(c => c is < ' ' or > '~') => "is not a valid key for a header: only printable ASCII characters are allowed",
        ApiKeyLocation.Cookie when key.Any(c => c is <= ' ' or > '~' or '"' or ',' or ';' or '\\')
            => "is not a valid key for a cookie: only visible ASCII characters are allowed, no spaces, quotes, commas, semicolons or backslashes",
        ApiKeyLocation.Query when key.Any(char.IsControl) => "is not a valid key for a query: control characters are not allowed",
        _ => null,
    };

    /// <exception cref="ArgumentException"><paramref name="problem"/> is not <see langword="null"/>.</exception>
    public static void Check(string? problem, string parameterName)
    {
        if (problem is not null)
        {
            throw new ArgumentException($"The value {problem}.", parameterName);
        }
    }
}
