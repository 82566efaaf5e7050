using System.Text;

namespace Sinch.Voice;

/// <summary>Makes external text safe for messages.</summary>
internal static class LogText
{
    /// <summary>Returns the beginning of an external text on one line, so that the text cannot forge log lines or fill a log with HTML.</summary>
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
