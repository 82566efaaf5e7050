using System.Net.Http.Headers;

namespace Sinch.Voice;

/// <summary>Validates the media types that a caller specifies.</summary>
internal static class MediaType
{
    public static string Validate(string value)
        => MediaTypeHeaderValue.TryParse(value, out var type) && type.MediaType?.Contains('*', StringComparison.Ordinal) == false
            ? value
            : throw new ArgumentException("The value is not a media type such as image/png.", nameof(value));
}
