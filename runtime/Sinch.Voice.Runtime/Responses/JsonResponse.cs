using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Reads the JSON of successful responses.</summary>
internal static class JsonResponse
{
    public static T Read<T>(ApiResponse response, JsonValueReader<T> read)
    {
        // An element holds null like any other value.
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
            throw new UnreadableResponseException($"the response{OtherType(response)} can't be read: {exception.Message}", exception);
        }
    }

    public static T? ReadOrDefault<T>(ApiResponse response, JsonValueReader<T> read)
        => response.Body.Length == 0 || response.IsNull ? default : Read(response, read);

    /// <summary>A proxy's page is told by its type. Of the type nothing depends but these words: servers are careless with it.</summary>
    private static string OtherType(ApiResponse response)
        => response.MediaType is { Length: > 0 } type
            && !type.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
            && !type.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
                ? $" is {type}, not JSON, and"
                : string.Empty;
}
