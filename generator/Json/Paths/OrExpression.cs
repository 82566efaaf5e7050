using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary><c>a || b || c</c>.</summary>
internal sealed record OrExpression(EquatableArray<FilterExpression> Operands) : FilterExpression;
