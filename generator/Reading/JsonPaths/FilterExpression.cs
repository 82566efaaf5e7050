namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary>A condition of a filter (RFC 9535, 2.3.5).</summary>
internal abstract record FilterExpression;
