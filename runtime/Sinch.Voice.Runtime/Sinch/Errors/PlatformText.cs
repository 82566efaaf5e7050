namespace Sinch.Voice;

/// <summary>
/// Selects the text of an error body that may go to logs and attributes. Any proxy can write the body. Only text in the format of the platform is
/// accepted, so that it cannot forge log lines, grow attributes without bound, or contain phone numbers.
/// </summary>
internal static class PlatformText
{
    private const int LongestReference = 100;

    /// <summary>Returns the error code, which is five digits.</summary>
    public static string? ErrorCode(string? text) => text is { Length: 5 } && text.All(char.IsAsciiDigit) ? text : null;

    /// <summary>Returns the reference for Sinch support, which is an opaque ID of letters and digits.</summary>
    public static string? Reference(string? text)
        => text is { Length: > 0 and <= LongestReference }
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            && text.Any(char.IsAsciiLetter)
                ? text
                : null;
}
