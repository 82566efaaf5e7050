using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Defines a type that reads itself from a JSON object, even if a union has already read the beginning of the object. Emitted classes implement it.
/// </summary>
/// <remarks>Every JSON object matches the type. A property value that does not match its type is kept as JSON.</remarks>
/// <typeparam name="TSelf">The implementing type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonObject<TSelf> : IJsonModel<TSelf>
    where TSelf : IJsonObject<TSelf>
{
    /// <summary>Reads an object.</summary>
    /// <param name="reader">The reader, at the position that <paramref name="start"/> describes. It moves to the end of the object.</param>
    /// <param name="start">The position at which reading starts; by default, the first token of the object.</param>
    /// <returns>The object.</returns>
    /// <exception cref="JsonException">The JSON is malformed or is not an object.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader, JsonObjectStart start);

    static bool IJsonModel<TSelf>.TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf value)
    {
        var fits = reader.TokenType == JsonTokenType.StartObject;
        value = fits ? TSelf.Read(ref reader, default) : default;
        return fits;
    }
}
