using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>A type that reads itself from JSON and writes itself as JSON. Emitted types implement it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">On entry it stands on the first token of the value, which isn't <c>null</c>; on return on its last.</param>
    /// <exception cref="JsonException">The JSON isn't one of this type.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader);
}
