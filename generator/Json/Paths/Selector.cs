namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>What a segment selects of a node's children (RFC 9535, 2.3).</summary>
internal abstract record Selector;
