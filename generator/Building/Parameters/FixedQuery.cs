using System.Text;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Parses the query of a path. OpenAPI does not define it, but documents use it to tell operations apart: <c>/calls?type=voice</c>.</summary>
internal static class FixedQuery
{
    /// <summary>The characters that a query may contain unescaped (RFC 3986, 3.4).</summary>
    private const string Characters = PathTemplate.PathCharacters + "?";

    /// <param name="pieces">The pieces of the query. The first one begins with the question mark.</param>
    /// <returns>The parts, or <see langword="null"/> if a variable is not the whole value of one.</returns>
    public static IReadOnlyList<FixedQueryPart>? Parse(IReadOnlyList<PathPiece> pieces)
    {
        var parts = new List<FixedQueryPart>();
        var text = new StringBuilder();
        string? variable = null;
        foreach (var piece in pieces.Select((piece, i) => i == 0 ? piece with { Text = piece.Text.Substring(1) } : piece))
        {
            if (piece.IsParameter)
            {
                if (variable is not null || !IsName(text.ToString()))
                {
                    return null;
                }

                variable = piece.Text;
                continue;
            }

            var pairs = piece.Text.Split('&');
            for (var i = 0; i < pairs.Length; i++)
            {
                if (i > 0)
                {
                    Complete();
                }

                if (variable is not null && pairs[i].Length > 0)
                {
                    return null;
                }

                text.Append(pairs[i]);
            }
        }

        Complete();
        return parts;

        void Complete()
        {
            var pair = text.ToString();
            text.Clear();
            if (variable is not null)
            {
                parts.Add(new FixedQueryPart(Name(pair), variable));
            }
            else if (pair.Length > 0)
            {
                parts.Add(new FixedQueryPart(PathTemplate.Encode(pair, Characters), null));
            }

            variable = null;
        }
    }

    /// <summary>Returns the name of a part without a variable.</summary>
    public static string NameOf(FixedQueryPart part) => Name(part.Text);

    private static string Name(string pair) => Uri.UnescapeDataString(pair.Split('=')[0]);

    private static bool IsName(string text) => text.Length > 1 && text.IndexOf('=') == text.Length - 1;
}
