using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the values of an emitted enum. Emitted once per enum.</summary>
/// <param name="values">The JSON values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumTable(params string[] values)
{
    private readonly Utf8Names _values = new(values);

    /// <summary>The values in encoded form; empty for values that encoders escape differently.</summary>
    private readonly JsonEncodedText[] _encoded = Array.ConvertAll(values, Encode);

    /// <summary>Reads a value. A declared value is read without allocation; an undeclared value keeps its spelling.</summary>
    /// <param name="reader">The reader, on the value.</param>
    /// <param name="value">When this method returns <see langword="true"/>, the text of the value.</param>
    /// <returns><see langword="true"/> if the value is a string, a number or a Boolean; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? value)
    {
        var index = reader.TokenType == JsonTokenType.String ? _values.FindExact(JsonText.Bytes(ref reader)) : -1;
        if (index < 0)
        {
            return JsonRead.TryString(ref reader, out value);
        }

        value = _values.Names[index];
        return true;
    }

    /// <summary>Writes a value. Values of the table are compared by reference and written in encoded form.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value; <see langword="null"/> is written as <c>null</c>.</param>
    public void Write(Utf8JsonWriter writer, string? value)
    {
        var names = _values.Names;
        for (var i = 0; i < names.Length; i++)
        {
            if (ReferenceEquals(names[i], value) && !_encoded[i].EncodedUtf8Bytes.IsEmpty)
            {
                writer.WriteStringValue(_encoded[i]);
                return;
            }
        }

        writer.WriteStringValue(value);
    }

    /// <summary>Gets the position of a value in the table.</summary>
    /// <param name="value">The value; <see langword="null"/> is not in the table.</param>
    /// <param name="comparison">How the values of the enum compare.</param>
    /// <returns>The position; -1 if the value is not in the table.</returns>
    public int IndexOf(string? value, StringComparison comparison)
    {
        var names = _values.Names;
        for (var i = 0; i < names.Length; i++)
        {
            if (string.Equals(names[i], value, comparison))
            {
                return i;
            }
        }

        return -1;
    }

    private static JsonEncodedText Encode(string value)
        => JavaScriptEncoder.Default.Encode(value) == value ? JsonEncodedText.Encode(value, JsonBuffer.Encoder) : default;
}
