namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The operation a request means, with the values of its path parameters.</summary>
internal sealed record Route(DocumentOperation Operation, IReadOnlyDictionary<string, string> PathValues);
