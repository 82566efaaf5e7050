using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>
/// What of an error body may go to logs and attributes. Anybody between here and the platform can put anything there: only what looks like
/// the platform's own is taken, so no line is forged, no attribute grows without bound, and no phone number slips in.
/// </summary>
internal static class PlatformText
{
    private const int LongestReference = 100;

    /// <summary>The error code, which is five digits.</summary>
    public static string? ErrorCode(string? text) => text is { Length: 5 } && text.All(char.IsAsciiDigit) ? text : null;

    /// <summary>The reference for Sinch's support, which is an opaque id of letters and digits.</summary>
    public static string? Reference(string? text)
        => text is { Length: > 0 and <= LongestReference }
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            && text.Any(char.IsAsciiLetter)
                ? text
                : null;

    /// <summary>The seconds or the date of <c>Retry-After</c>.</summary>
    public static string? RetryAfter(SinchVoiceException? failure)
        => failure is not null
            && failure.Headers.TryGetValue("Retry-After", out var values)
            && values is [var text]
            && RetryConditionHeaderValue.TryParse(text, out var retry)
                ? retry.ToString()
                : null;
}
