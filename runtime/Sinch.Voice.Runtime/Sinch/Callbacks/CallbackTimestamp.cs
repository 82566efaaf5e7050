using System.Globalization;

namespace Sinch.Voice;

/// <summary>
/// Parses the header <c>x-timestamp</c>: ISO 8601 with <c>Z</c> or an offset. A time without a zone is rejected: a wrong guess would reject every
/// callback or widen the tolerance by hours. The platform sends UTC.
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

    /// <summary>Truncates fractions of a second that .NET does not parse, such as nanoseconds.</summary>
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
