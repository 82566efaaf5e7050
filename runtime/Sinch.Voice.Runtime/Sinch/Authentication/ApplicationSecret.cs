using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice;

/// <summary>Decodes application secrets as shown in the dashboard.</summary>
internal static class ApplicationSecret
{
    /// <summary>Decodes a secret. The exception contains neither the secret nor an inner exception with it.</summary>
    public static byte[] Decode(string applicationSecret, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationSecret, parameterName);
        return TryDecode(applicationSecret, out var secret)
            ? secret
            : throw new ArgumentException("The application secret is not valid Base64. Copy it unchanged from the Sinch dashboard.", parameterName);
    }

    /// <summary>Decodes a Base64-encoded secret. Padding may be missing, because some secrets are issued without it.</summary>
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
