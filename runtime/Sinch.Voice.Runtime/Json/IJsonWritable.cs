using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>A value that writes itself as JSON. Emitted types implement it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where to write.</param>
    void Write(Utf8JsonWriter writer);
}
