namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A condition of a filter (RFC 9535, 2.3.5).</summary>
internal abstract record FilterExpression;
