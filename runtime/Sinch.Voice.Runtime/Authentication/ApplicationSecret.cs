namespace Sinch.Voice;

/// <summary>Application secrets as the dashboard shows them.</summary>
internal static class ApplicationSecret
{
    /// <summary>Decodes a secret. What is wrong is said without it, and without an inner exception that might hold it.</summary>
    public static byte[] Decode(string applicationSecret, string parameterName)
    {
        ArgumentException.ThrowIfNullOrEmpty(applicationSecret, parameterName);
        var secret = new byte[applicationSecret.Length];
        return Convert.TryFromBase64String(applicationSecret, secret, out var length) && length > 0
            ? secret[..length]
            : throw new ArgumentException("The application secret isn't Base64. Copy it from the Sinch dashboard as it stands there.", parameterName);
    }
}
