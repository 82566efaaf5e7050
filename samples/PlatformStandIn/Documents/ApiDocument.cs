namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>What the stand-in needs of an OpenAPI document.</summary>
/// <param name="Operations">Every operation of every path.</param>
internal sealed record ApiDocument(IReadOnlyList<DocumentOperation> Operations);
