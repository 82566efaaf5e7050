using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Defines a type that reads itself from JSON and writes itself as JSON. Emitted types implement it.</summary>
/// <typeparam name="TSelf">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonModel<TSelf> : IJsonWritable
    where TSelf : IJsonModel<TSelf>
{
    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, on the first token of the value. On success it moves to the last token; otherwise, it does not move.</param>
    /// <param name="value">When this method returns <see langword="true"/>, the value.</param>
    /// <returns><see langword="true"/> if the value matches the type; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="JsonException">The JSON is malformed.</exception>
    static abstract bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf value);
}
