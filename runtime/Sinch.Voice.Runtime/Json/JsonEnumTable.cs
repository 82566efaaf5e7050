using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The values of an emitted enum. Made once per enum.</summary>
/// <param name="values">The values in JSON.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumTable(params string[] values)
{
    private readonly Utf8Names _values = new(values);

    /// <summary>Reads a value: without allocating if it is one of the document's, in the spelling received if it isn't.</summary>
    /// <exception cref="JsonException">The value isn't a string, a number or a boolean.</exception>
    public string Read(ref Utf8JsonReader reader)
    {
        var index = reader.TokenType == JsonTokenType.String ? _values.FindExact(JsonText.Bytes(ref reader)) : -1;
        return index >= 0 ? _values.Names[index] : JsonRead.String(ref reader);
    }
}
