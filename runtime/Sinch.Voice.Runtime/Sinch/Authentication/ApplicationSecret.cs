using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice;

/// <summary>Application secrets as the dashboard shows them.</summary>
internal static class ApplicationSecret
{
    /// <summary>Decodes a secret. What is wrong is said without it, and without an inner exception that might hold it.</summary>
    public static byte[] Decode(string applicationSecret, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationSecret, parameterName);
        return TryDecode(applicationSecret, out var secret)
            ? secret
            : throw new ArgumentException("The application secret isn't Base64. Copy it from the Sinch dashboard as it stands there.", parameterName);
    }

    /// <summary>Decodes a secret in Base64, whose padding may be missing: some are handed out without it.</summary>
    public static bool TryDecode(string applicationSecret, [NotNullWhen(true)] out byte[]? secret)
    {
        var text = applicationSecret.Trim();
        if (!text.Contains('=', StringComparison.Ordinal))
        {
            text = text.PadRight((text.Length + 3) / 4 * 4, '=');
        }

        var buffer = new byte[text.Length];
        secret = Convert.TryFromBase64String(text, buffer, out var length) && length > 0 ? buffer[..length] : null;
        return secret is not null;
    }
}
