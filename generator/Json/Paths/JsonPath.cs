using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A JSONPath query (RFC 9535) without the function extensions of its section 2.4.</summary>
/// <param name="Segments">The segments after <c>$</c> or, within a filter, <c>@</c>.</param>
internal sealed record JsonPath(EquatableArray<Segment> Segments)
{
    /// <exception cref="JsonPathException">The text isn't a query, or one that uses what isn't supported.</exception>
    public static JsonPath Parse(string text) => new JsonPathParser(text).Parse();

    /// <summary>The nodes that the query selects, in the order of RFC 9535, but each once: what is done to a node isn't done twice.</summary>
    /// <exception cref="StepBudgetException">To find them takes more steps than are left.</exception>
    public IReadOnlyList<PathNode> Evaluate(JsonNode? root, StepBudget budget) => new JsonPathEvaluator(root, budget).Select(this);
}

/// <summary>A step of a query (RFC 9535, 2.5): it applies its selectors to a node's children or to those of all its descendants too.</summary>
internal sealed record Segment(EquatableArray<Selector> Selectors, bool IsDescendant)
{
    /// <summary>The name, if it is all that the step selects.</summary>
    public string? OnlyName => !IsDescendant && Selectors.Count == 1 ? (Selectors[0] as NameSelector)?.Name : null;
}
