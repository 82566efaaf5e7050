using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Reads the JSON in the text of a string.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads a value.</summary>
    /// <returns><see langword="true"/> if the text is the JSON of the type; <see langword="false"/> if it is malformed, is <c>null</c> or does not match.</returns>
    public static bool TryRead<T>(string text, JsonValueReader<T> read, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (!LooksLikeJson(text))
        {
            return false;
        }

        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            return reader.Read() && reader.TokenType != JsonTokenType.Null && read(ref reader, out value) && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Returns whether a text starts like JSON, so that reading a URL throws no exception.</summary>
    private static bool LooksLikeJson(string text)
        => text.AsSpan().TrimStart(" \t\r\n") is [var first, ..] && first is '{' or '[' or '"' or '-' or (>= '0' and <= '9') or 't' or 'f';
}
