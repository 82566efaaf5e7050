using System.Net.Http.Headers;
using System.Text;

namespace Sinch.Voice;

/// <summary>HTTP Basic authentication (RFC 7617).</summary>
internal static class BasicAuthentication
{
    /// <summary>Returns the problem with a user name, without the name; <see langword="null"/> if there is none.</summary>
    public static string? FindUserNameProblem(string userName)
        => userName.Contains(':', StringComparison.Ordinal) || userName.Any(char.IsControl)
            ? "is not a valid user name: colons and control characters are not allowed"
            : null;

    /// <summary>Returns the problem with a password, without the password; <see langword="null"/> if there is none.</summary>
    public static string? FindPasswordProblem(string password)
        => password.Any(char.IsControl) ? "is not a valid password: control characters are not allowed" : null;

    public static AuthenticationHeaderValue Header(string userName, string password)
        => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{userName}:{password}")));
}
