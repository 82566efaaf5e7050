using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>Takes path templates apart.</summary>
internal static class PathTemplate
{
    /// <returns>The pieces, or <see langword="null"/> if the braces aren't balanced or enclose nothing.</returns>
    public static List<PathPiece>? Parse(string template)
    {
        var pieces = new List<PathPiece>();
        var position = 0;
        while (position < template.Length)
        {
            var open = template.IndexOf('{', position);
            var literal = template.Substring(position, (open < 0 ? template.Length : open) - position);
            if (literal.Contains('}'))
            {
                return null;
            }

            if (literal.Length > 0)
            {
                pieces.Add(new PathPiece(literal, IsParameter: false));
            }

            if (open < 0)
            {
                break;
            }

            var close = template.IndexOf('}', open);
            var name = close < 0 ? string.Empty : template.Substring(open + 1, close - open - 1);
            if (name.Length == 0 || name.Contains('{'))
            {
                return null;
            }

            pieces.Add(new PathPiece(name, IsParameter: true));
            position = close + 1;
        }

        return pieces;
    }
}
