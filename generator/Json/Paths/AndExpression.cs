using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>a &amp;&amp; b &amp;&amp; c</c>.</summary>
internal sealed record AndExpression(EquatableArray<FilterExpression> Operands) : FilterExpression;
