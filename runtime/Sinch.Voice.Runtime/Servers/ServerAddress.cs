using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice;

/// <summary>Validates and combines server URLs.</summary>
internal static class ServerAddress
{
    public const string Rule = "an absolute HTTP or HTTPS URL without user, query and fragment";

    public static Uri Validate(Uri server, string parameterName)
    {
        ArgumentNullException.ThrowIfNull(server, parameterName);
        return IsValid(server) ? server : throw new ArgumentException($"The server must be {Rule}.", parameterName);
    }

    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? server)
        => Uri.TryCreate(text.Trim(), UriKind.Absolute, out server) && IsValid(server);

    public static bool IsValid([NotNullWhen(true)] Uri? server)
        => server is { IsAbsoluteUri: true }
            && (server.Scheme == Uri.UriSchemeHttps || server.Scheme == Uri.UriSchemeHttp)
            && server.UserInfo.Length == 0
            && server.Query.Length == 0
            && server.Fragment.Length == 0;

    /// <summary>
    /// Appends the path of an operation to the URL of a server. The path is already percent-encoded. It begins with a slash, because anything else
    /// would become part of the host name.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> does not begin with a slash.</exception>
    public static Uri Combine(Uri server, string path)
        => path.StartsWith('/') ? new(string.Concat(server.AbsoluteUri.AsSpan().TrimEnd('/'), path)) : throw new ArgumentException("The path must begin with a slash.", nameof(path));

    /// <summary>Returns whether two URLs have the same scheme, host and port.</summary>
    public static bool SameOrigin(Uri left, Uri right)
        => left.Port == right.Port
            && string.Equals(left.Scheme, right.Scheme, StringComparison.OrdinalIgnoreCase)
            && string.Equals(left.IdnHost, right.IdnHost, StringComparison.OrdinalIgnoreCase);
}
