using System.Text;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Reads and writes generated types without a serializer: no reflection, no options, fit for trimming and NativeAOT.</summary>
public static class SinchJson
{
    /// <summary>The usual one would replace a lone surrogate by another character, silently.</summary>
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="utf8">The JSON in UTF-8, without a byte order mark.</param>
    /// <returns>The value; <see langword="default"/> for <c>null</c>.</returns>
    /// <exception cref="JsonException">The JSON is malformed, nested deeper than 64 levels, or isn't of the type.</exception>
    public static T? Deserialize<T>(ReadOnlySpan<byte> utf8)
        where T : IJsonModel<T>
    {
        var reader = new Utf8JsonReader(utf8);
        JsonRead.MoveNext(ref reader);
        var value = reader.TokenType == JsonTokenType.Null ? default : T.Read(ref reader);
        return reader.Read() ? throw new JsonException("There is more after the JSON value.") : value;
    }

    /// <summary>Reads a value.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <returns>The value; <see langword="default"/> for <c>null</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">The JSON is malformed, nested deeper than 64 levels, or isn't of the type.</exception>
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
            throw new JsonException("The JSON isn't valid Unicode.", exception);
        }
    }

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, without white space.</returns>
    public static string Serialize<T>(T value)
        where T : IJsonModel<T>
    {
        using var json = JsonBuffer.Take();
        JsonWrite.Model(json.Writer, value);
        return Encoding.UTF8.GetString(json.Finish().Span);
    }

    /// <summary>Writes a value.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The JSON in UTF-8, without white space.</returns>
    public static byte[] SerializeToUtf8Bytes<T>(T value)
        where T : IJsonModel<T>
        => JsonBytes.WriteModel(value);

    /// <summary>
    /// Reads a value again as another type, for what a schema says of only some values of another. A notification whose <c>type</c> is
    /// <c>callingerror</c> is read as its own schema like this: <c>SinchJson.ReadAs&lt;NotifyErrorRequest&gt;(notify)</c>.
    /// </summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="value">A value of any generated type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">The value isn't of the type.</exception>
    public static T? ReadAs<T>(IJsonWritable value)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(value);
        using var json = JsonBuffer.Take();
        value.Write(json.Writer);
        return Deserialize<T>(json.Finish().Span);
    }
}
