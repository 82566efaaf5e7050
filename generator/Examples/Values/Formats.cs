using System.Globalization;
using System.Text.RegularExpressions;

namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>Checks the formats of strings; docs/validating-examples.md lists them. Other formats are ignored.</summary>
internal static class Formats
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex s_date = new("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z", Options);
    private static readonly Regex s_time = new("^([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.[0-9]+)?([Zz]|([+-])([0-9]{2}):([0-9]{2}))\\z", Options);
    private static readonly Regex s_uuid = new("^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z", Options);
    private static readonly Regex s_uri = new("^[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*\\z", Options);
    private static readonly Regex s_base64 = new("^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?\\z", Options);
    private static readonly Regex s_email = new("^[^@\\s]+@[^@\\s]+\\z", Options);

    public static bool Fits(string format, string text) => format switch
    {
        "date-time" => text.Length > 11 && text[10] is 'T' or 't' && IsDate(text.Substring(0, 10)) && IsTime(text.Substring(11)),
        "date" => IsDate(text),
        "time" => IsTime(text),
        "uuid" => s_uuid.IsMatch(text),
        "uri" => s_uri.IsMatch(text),
        "byte" => s_base64.IsMatch(text),
        "email" => s_email.IsMatch(text),
        _ => true,
    };

    /// <summary>Describes a format that is not common knowledge.</summary>
    public static string Hint(string format) => format switch
    {
        "date-time" => " such as 2030-01-31T12:00:00Z",
        "date" => " such as 2030-01-31",
        "time" => " such as 12:00:00Z",
        "uri" => " such as https://example.com",
        "byte" => ": it must be Base64 with padding",
        _ => string.Empty,
    };

    private static bool IsDate(string text)
        => s_date.IsMatch(text) && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>The time format of RFC 3339, with a leap second only at the end of a day in UTC.</summary>
    private static bool IsTime(string text)
    {
        if (s_time.Match(text) is not { Success: true } match)
        {
            return false;
        }

        var (hours, minutes, seconds) = (Number(1), Number(2), Number(3));
        var hasOffset = match.Groups[6].Success;
        var (offsetHours, offsetMinutes) = hasOffset ? (Number(7), Number(8)) : (0, 0);
        if (hours > 23 || minutes > 59 || seconds > 60 || offsetHours > 23 || offsetMinutes > 59)
        {
            return false;
        }

        var offset = ((offsetHours * 60) + offsetMinutes) * (match.Groups[6].Value == "-" ? -1 : 1);
        return seconds < 60 || ((hours * 60) + minutes - offset + 2880) % 1440 == 1439;

        int Number(int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }
}
