namespace CallbackServer;

/// <summary>The configuration doesn't suffice.</summary>
public sealed class SettingsException : Exception
{
    internal SettingsException(string message)
        : base(message)
    {
    }
}
