namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>The parts of an OpenAPI document that the stand-in uses.</summary>
/// <param name="Operations">Every operation of every path.</param>
internal sealed record ApiDocument(IReadOnlyList<DocumentOperation> Operations);
