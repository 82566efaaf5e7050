using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Reads the JSON of successful responses.</summary>
internal static class JsonResponse
{
    public static T Read<T>(ApiResponse response, JsonValueReader<T> read)
    {
        // A JsonElement can represent null.
        if (response.Body.Length == 0 || (response.IsNull && typeof(T) != typeof(JsonElement)))
        {
            throw new UnreadableResponseException(response.Body.Length == 0 ? "the response is empty" : "the response is null");
        }

        try
        {
            return JsonBytes.Read(response.Body.Span, read);
        }
        catch (JsonException exception)
        {
            throw new UnreadableResponseException($"the response{OtherType(response)} cannot be read: {exception.Message}", exception);
        }
    }

    public static T? ReadOrDefault<T>(ApiResponse response, JsonValueReader<T> read)
        => response.Body.Length == 0 || response.IsNull ? default : Read(response, read);

    /// <summary>
    /// Returns text for a message if the media type is not JSON, as for a proxy's page. The media type has no other effect, because servers often
    /// send a wrong one.
    /// </summary>
    private static string OtherType(ApiResponse response)
        => response.MediaType is { Length: > 0 } type && !MediaType.IsJson(type) ? $" is {type}, not JSON, and" : string.Empty;
}
