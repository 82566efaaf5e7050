using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The values of an emitted enum. Made once per enum.</summary>
/// <param name="values">The values in JSON.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumTable(params string[] values)
{
    private readonly Utf8Names _values = new(values);

    /// <summary>The values ready to be written; empty for those that encoders escape differently.</summary>
    private readonly JsonEncodedText[] _encoded = Array.ConvertAll(values, Encode);

    /// <summary>Reads a value: without allocating if it is one of the document's, in the spelling received if it isn't.</summary>
    /// <returns><see langword="true"/> if the value is a string, a number or a boolean; otherwise, <see langword="false"/>.</returns>
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

    /// <summary>Writes a value. One that was read, or that a member of the enum gives, is the very string that the table has.</summary>
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

    private static JsonEncodedText Encode(string value)
        => JavaScriptEncoder.Default.Encode(value) == value ? JsonEncodedText.Encode(value, JsonBuffer.Encoder) : default;
}
