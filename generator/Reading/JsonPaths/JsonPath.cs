using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Reading.JsonPaths;

/// <summary>A JSONPath query (RFC 9535) without the function extensions of its section 2.4.</summary>
/// <param name="Segments">The segments after <c>$</c> or, within a filter, <c>@</c>.</param>
internal sealed record JsonPath(EquatableArray<Segment> Segments)
{
    /// <exception cref="JsonPathException">The text isn't a query, or one that uses what isn't supported.</exception>
    public static JsonPath Parse(string text) => new JsonPathParser(text).Parse();

    /// <summary>The nodes that the query selects, in the order of RFC 9535. A node that is selected twice is there twice.</summary>
    public IReadOnlyList<LocatedNode> Evaluate(JsonNode? root) => new JsonPathEvaluator(root).Select(this);
}
