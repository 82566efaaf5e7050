using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Represents a path of the document, in parts. The fragment only tells operations apart; it is not part of requests.</summary>
/// <param name="Path">The pieces of the path.</param>
/// <param name="Query">The parts of its query.</param>
/// <param name="Fragment">The fragment with its <c>#</c>; <see langword="null"/> for none.</param>
internal sealed record RequestTarget(IReadOnlyList<PathPiece> Path, IReadOnlyList<FixedQueryPart> Query, string? Fragment)
{
    /// <summary>Gets the names of the variables of the path.</summary>
    public IReadOnlyList<string> PathVariables => [.. Path.Where(piece => piece.IsParameter).Select(piece => piece.Text).Distinct()];

    /// <summary>Gets the parts of the query whose values are variables.</summary>
    public IEnumerable<FixedQueryPart> QueryVariables => Query.Where(part => part.Variable is not null);
}
