using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Checks media types.</summary>
internal static class MediaType
{
    /// <summary>Returns whether a media type is JSON.</summary>
    public static bool IsJson(string? value)
        => MediaTypeHeaderValue.TryParse(value, out var type)
            && (type.MediaType!.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.MediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    public static string Validate(string value)
        => MediaTypeHeaderValue.TryParse(value, out var type) && type.MediaType?.Contains('*', StringComparison.Ordinal) == false
            ? value
            : throw new ArgumentException("The value is not a media type such as image/png.", nameof(value));
}
