using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>A type that reads itself from JSON and writes itself as JSON. Emitted types implement it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">On entry it stands on the first token of the value; on return on its last, or where it was if the value doesn't fit.</param>
    /// <param name="value">The value.</param>
    /// <returns><see langword="true"/> if the value fits the type; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    static abstract bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf value);
}
