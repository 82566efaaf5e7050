namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary><c>left &amp;&amp; right</c>.</summary>
internal sealed record AndExpression(FilterExpression Left, FilterExpression Right) : FilterExpression;
