using System.Globalization;

namespace Sinch.Voice;

/// <summary>
/// The header <c>x-timestamp</c>: ISO 8601 with <c>Z</c> or an offset. A time without a zone would have to be guessed, and a guess that is
/// wrong by hours either refuses everything or opens the tolerance by as much; the platform sends UTC.
/// </summary>
internal static class CallbackTimestamp
{
    private const int LongestText = 64;
    private const int LongestFraction = 7;

    private static readonly string[] s_forms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static bool TryParse(string text, out DateTimeOffset timestamp)
    {
        timestamp = default;
        return text.Length <= LongestText
            && DateTimeOffset.TryParseExact(CutFraction(text), s_forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out timestamp);
    }

    /// <summary>Other platforms' clocks write nanoseconds, which .NET doesn't parse.</summary>
    private static string CutFraction(string text)
    {
        var start = text.IndexOf('.', StringComparison.Ordinal) + 1;
        var end = start;
        while (start > 0 && end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start > LongestFraction ? text.Remove(start + LongestFraction, end - start - LongestFraction) : text;
    }
}
