using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A JSONPath query (RFC 9535) without the function extensions of its section 2.4.</summary>
/// <param name="Segments">The segments after <c>$</c> or, within a filter, <c>@</c>.</param>
internal sealed record JsonPath(EquatableArray<Segment> Segments)
{
    /// <exception cref="JsonPathException">The text is not a query, or uses an unsupported feature.</exception>
    public static JsonPath Parse(string text) => new JsonPathParser(text).Parse();

    /// <summary>Returns the nodes that the query selects, in the order of RFC 9535, without duplicates.</summary>
    /// <exception cref="StepBudgetException">Finding them takes more steps than are left.</exception>
    public IReadOnlyList<PathNode> Evaluate(JsonNode? root, StepBudget budget) => new JsonPathEvaluator(root, budget).Select(this);
}

/// <summary>A step of a query (RFC 9535, 2.5): it applies its selectors to a node's children or to those of all its descendants too.</summary>
internal sealed record Segment(EquatableArray<Selector> Selectors, bool IsDescendant)
{
    /// <summary>Gets the name, if the step selects only a name.</summary>
    public string? OnlyName => !IsDescendant && Selectors.Count == 1 ? (Selectors[0] as NameSelector)?.Name : null;
}
