namespace Sinch.Voice;

/// <summary>Checks the texts of credentials. The problems do not quote the text, which may be a secret.</summary>
internal static class CredentialText
{
    /// <summary>Returns the problem with a bearer token; <see langword="null"/> if there is none.</summary>
    public static string? FindTokenProblem(string token)
        => token.Length == 0 || token.Any(c => c is <= ' ' or > '~') ? "can't be a token: it is visible ASCII without spaces" : null;

    /// <summary>Returns the problem with a key in a location; <see langword="null"/> if there is none.</summary>
    public static string? FindKeyProblem(ApiKeyLocation location, string key) => location switch
    {
        _ when key.Length == 0 => "can't be a key: it is empty",
        ApiKeyLocation.Header when key.Any(c => c is < ' ' or > '~') => "can't be a key in a header: it is visible ASCII",
        ApiKeyLocation.Cookie when key.Any(c => c is <= ' ' or > '~' or '"' or ',' or ';' or '\\')
            => "can't be a key in a cookie: it is visible ASCII without spaces, quotes, commas, semicolons and backslashes",
        ApiKeyLocation.Query when key.Any(char.IsControl) => "can't be a key in a query: it holds no control characters",
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
