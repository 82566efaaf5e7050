namespace VoiceAgent;

/// <summary>The exception that is thrown if a setting is missing or cannot be used. The message names it.</summary>
public sealed class SettingsException : Exception
{
    public SettingsException(string message)
        : base(message)
    {
    }
}
