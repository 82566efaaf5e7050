using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary><c>a &amp;&amp; b &amp;&amp; c</c>.</summary>
internal sealed record AndExpression(EquatableArray<FilterExpression> Operands) : FilterExpression;
