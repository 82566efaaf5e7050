namespace Quickstart.Output;

/// <summary>A step went otherwise than it should have.</summary>
internal sealed class StepFailedException(string message) : Exception(message);
