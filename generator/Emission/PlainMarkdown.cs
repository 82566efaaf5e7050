namespace Sinch.Voice.Generator.Emission;

/// <summary>
/// Tells CommonMark that is a line of mere text, as three of four descriptions are: it is its own rendering, and parsing it takes longer than
/// all else that is done with it.
/// </summary>
internal static class PlainMarkdown
{
    /// <summary>Whether a text is one paragraph of one line in which no character means anything to CommonMark.</summary>
    /// <remarks>
    /// A line that begins with a letter begins no list, heading, quotation, code or HTML. Without these characters there is no escape,
    /// emphasis, code, link, entity or HTML within it; that of an image, <c>!</c>, means nothing without a bracket.
    /// </remarks>
    public static bool IsMatch(string text)
    {
        if (text.Length == 0 || text[0] is not (>= 'A' and <= 'Z' or >= 'a' and <= 'z'))
        {
            return false;
        }

        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '\\' or '*' or '_' or '`' or '[' or ']' or '<' or '>' or '&' or '~' or '|')
            {
                return false;
            }
        }

        return true;
    }
}
