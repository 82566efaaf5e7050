namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>A query within a filter.</summary>
/// <param name="IsRelative">Whether it starts at the tested node (<c>@</c>) rather than at the root (<c>$</c>).</param>
internal sealed record FilterQuery(bool IsRelative, JsonPath Path)
{
    /// <summary>Whether the query can select one node at most (RFC 9535, 2.3.5.1).</summary>
    public bool IsSingular
        => Path.Segments.All(segment => !segment.IsDescendant && segment.Selectors is [NameSelector or IndexSelector]);
}
