using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>A value that writes itself as JSON. Emitted types implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>
    /// Whether the value is the <see langword="default"/> of a union, an enum or another struct, which holds nothing. By itself it is written
    /// as <c>null</c>; as a property or an item it can't be written.
    /// </summary>
    bool IsEmpty => false;

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where to write.</param>
    void Write(Utf8JsonWriter writer);
}
