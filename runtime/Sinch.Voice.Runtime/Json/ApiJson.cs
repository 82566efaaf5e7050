using System.Text;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Reads and writes generated types without a serializer. It uses neither reflection nor options and supports trimming and Native AOT.
/// </summary>
public static class ApiJson
{
    /// <summary>A strict encoding. The default encoding silently replaces an unpaired surrogate.</summary>
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The maximum depth of the writer, which exceeds the depth that is accepted from servers.</summary>
    private static readonly JsonDocumentOptions s_deep = new() { MaxDepth = 1000 };

    /// <summary>Reads a value of a generated type from UTF-8 JSON.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="utf8">The UTF-8 JSON without a byte order mark.</param>
    /// <returns>The value; <see langword="default"/> if the JSON is <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is malformed, is nested deeper than 64 levels, or does not match the type.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonModel<T>
    {
        var reader = new Utf8JsonReader(utf8);
        JsonRead.MoveNext(ref reader);
        var value = reader.TokenType == JsonTokenType.Null ? default : JsonRead.Root<T>(ref reader);
        return reader.Read() ? throw new JsonException("The JSON value is followed by more content.") : value;
    }

    /// <summary>Reads a value of a generated type from JSON text.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value; <see langword="default"/> if the JSON is <c>null</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">The JSON is malformed, is nested deeper than 64 levels, or does not match the type.</exception>
    public static T? Deserialize<T>(string json)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Deserialize<T>(s_strict.GetBytes(json));
        }
        catch (EncoderFallbackException exception)
        {
            throw new JsonException("The JSON is not valid Unicode.", exception);
        }
    }

    /// <summary>Writes a value of a generated type as JSON text.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON text without white space.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> contains the <see langword="default"/> of a union or enum. The message names its path.
    /// </exception>
    public static string Serialize<T>(T value)
        where T : IJsonModel<T>
    {
        using var json = JsonBuffer.Take();
        json.Write(value, JsonBytes.WriteRoot);
        return Encoding.UTF8.GetString(json.Finish().Span);
    }

    /// <summary>Writes a value of a generated type as UTF-8 JSON.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The UTF-8 JSON without white space.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="value"/> contains the <see langword="default"/> of a union or enum. The message names its path.
    /// </exception>
    public static byte[] SerializeToUtf8Bytes<T>(T value)
        where T : IJsonModel<T>
        => JsonBytes.WriteModel(value);

    /// <summary>Converts a value to another generated type through its JSON.</summary>
    /// <remarks>
    /// Use it if the document describes some values of a type with a separate schema. If nothing refers to that schema, it is a type only with
    /// <c>EmitUnreferenced="true"</c> on the <c>SinchVoiceSpec</c> item.
    /// </remarks>
    /// <typeparam name="T">The generated type to convert to.</typeparam>
    /// <param name="value">The value of any generated type.</param>
    /// <returns>The converted value; <see langword="default"/> if the JSON is <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON of <paramref name="value"/> does not match the type.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public static T? ReadAs<T>(IJsonWritable value)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        using var json = JsonBuffer.Take();
        json.Write(value, static (writer, value) => value.Write(writer));
        return Deserialize<T>(json.Finish().Span);
    }

    /// <summary>Determines whether two values have the same JSON.</summary>
    /// <remarks>
    /// Neither the order of properties nor the notation of numbers counts: <c>1.0</c> equals <c>1</c>. The order of items counts, and the case of text.
    /// A property that is absent differs from one that is <c>null</c>. Values of different types are equal if they have the same JSON, so a union equals
    /// its variant. <see langword="null"/> and the <see langword="default"/> of a union or enum are JSON's <c>null</c>.
    /// </remarks>
    /// <param name="left">A value of a generated type, or <see langword="null"/>.</param>
    /// <param name="right">A value of a generated type, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> if both values have the same JSON; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentException">
    /// A value contains the <see langword="default"/> of a union or enum. The message names its path.
    /// </exception>
    public static bool DeepEquals(IJsonWritable? left, IJsonWritable? right)
    {
        using var leftJson = Parse(left);
        using var rightJson = Parse(right);
        return JsonEquality.AreEqual(leftJson.RootElement, rightJson.RootElement);
    }

    private static JsonDocument Parse(IJsonWritable? value) => JsonDocument.Parse(value is null ? "null"u8.ToArray() : JsonBytes.Write(value), s_deep);
}
