using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A step of a query (RFC 9535, 2.5): it applies its selectors to a node's children or to those of all its descendants too.</summary>
internal sealed record Segment(EquatableArray<Selector> Selectors, bool IsDescendant)
{
    /// <summary>The name, if it is all that the step selects.</summary>
    public string? OnlyName => !IsDescendant && Selectors.Count == 1 ? (Selectors[0] as NameSelector)?.Name : null;
}
