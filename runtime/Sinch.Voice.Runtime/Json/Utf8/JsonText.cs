using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Sinch.Voice.Runtime;

/// <summary>Reads the text of tokens of any type.</summary>
internal static class JsonText
{
    /// <summary>Returns the text of a string or property name.</summary>
    /// <exception cref="JsonException">The text is not valid Unicode.</exception>
    public static string Unescape(ref Utf8JsonReader reader)
    {
        if (reader is { HasValueSequence: false, ValueIsEscaped: false })
        {
            var bytes = reader.ValueSpan;
            if (bytes.Length is > 0 and <= ShortTexts.Longest && ShortTexts.Find(bytes) is { } text)
            {
                return text;
            }

            // GetString counts the characters first; ASCII text has one character per byte.
            if (Ascii.IsValid(bytes))
            {
                return Encoding.Latin1.GetString(bytes);
            }
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw Invalid(ref reader, exception);
        }
    }

    /// <summary>Returns the text of a number or literal.</summary>
    public static string Raw(ref Utf8JsonReader reader)
        => reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence.ToArray()) : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>
    /// Returns the unescaped bytes of a string or property name, or the bytes of a number or literal. They are copied only if the text is escaped or
    /// is not contiguous.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Bytes(ref Utf8JsonReader reader)
        => reader.HasValueSequence || reader.ValueIsEscaped ? Copy(ref reader) : reader.ValueSpan;

    /// <summary>
    /// Skips a value. Unlike <see cref="Utf8JsonReader.Skip"/>, it supports a reader whose JSON may be incomplete, as in a serializer that reads a
    /// stream.
    /// </summary>
    public static void SkipValue(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw new JsonException("The JSON ends within a value.");
        }
    }

    /// <summary>Creates the exception for an unexpected token type.</summary>
    public static JsonException Unexpected(ref Utf8JsonReader reader, string expected)
        => new($"Expected {expected}, found {Describe(reader.TokenType)} at byte {reader.TokenStartIndex}.");

    /// <summary>Creates the exception for a value that does not match its type.</summary>
    public static JsonException Misfit(ref Utf8JsonReader reader, Type type)
    {
        var isOfKind = (reader.TokenType, type.IsGenericType ? type.GetGenericTypeDefinition() : null) is var (token, generic)
            && ((token == JsonTokenType.StartArray && generic == typeof(IReadOnlyList<>))
                || (token == JsonTokenType.StartObject && generic == typeof(IReadOnlyDictionary<,>)));
        return new($"Found {Describe(reader.TokenType)} at byte {reader.TokenStartIndex} that {(isOfKind ? "has an item that " : string.Empty)}does not match the type {Name(type)}.");
    }

    /// <summary>
    /// Checks all strings of the value that <paramref name="reader"/>, a copy, is on. A <see cref="JsonElement"/> would check them only when they are
    /// read, with a different exception.
    /// </summary>
    public static void Validate(Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        ValidateToken(ref reader);
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        while (reader.Read() && reader.CurrentDepth > depth)
        {
            ValidateToken(ref reader);
        }
    }

    /// <summary>Creates the exception for text that is not valid Unicode.</summary>
    public static JsonException Invalid(ref Utf8JsonReader reader, Exception? inner)
        => new($"The text at byte {reader.TokenStartIndex} is not valid Unicode.", inner);

    private static void ValidateToken(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !Utf8.IsValid(Bytes(ref reader)))
        {
            throw Invalid(ref reader, null);
        }
    }

    private static byte[] Copy(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return reader.ValueSequence.ToArray();
        }

        try
        {
            var bytes = new byte[reader.HasValueSequence ? checked((int)reader.ValueSequence.Length) : reader.ValueSpan.Length];
            return bytes[..reader.CopyString(bytes)];
        }
        catch (InvalidOperationException exception)
        {
            throw Invalid(ref reader, exception);
        }
    }

    private static string Name(Type type)
        => type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };
}
