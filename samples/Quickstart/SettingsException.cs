namespace Quickstart;

/// <summary>The arguments or the environment don't suffice.</summary>
internal sealed class SettingsException(string message) : Exception(message);
