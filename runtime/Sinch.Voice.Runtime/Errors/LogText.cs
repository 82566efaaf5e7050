using System.Text;

namespace Sinch.Voice;

/// <summary>Texts from outside as a message may have them.</summary>
internal static class LogText
{
    /// <summary>The beginning of a text from outside, on one line: no forged lines in a log, no pages of HTML.</summary>
    public static string Of(string text, int length)
    {
        var line = new StringBuilder();
        foreach (var rune in text.AsSpan().Trim().EnumerateRunes())
        {
            if (line.Length >= length)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }
}
