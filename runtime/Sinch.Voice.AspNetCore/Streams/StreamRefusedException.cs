namespace Sinch.Voice;

/// <summary>The exception that is thrown if a connection is not a stream of the platform's. The message completes "A stream was refused: …".</summary>
internal sealed class StreamRefusedException(string message) : Exception(message);
