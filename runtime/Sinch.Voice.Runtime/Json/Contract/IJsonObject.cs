using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// A type that reads itself from a JSON object, also from one whose beginning a union has read. Every object fits it: a property whose value
/// doesn't fit is kept as it came. Emitted classes implement it.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonObject<TSelf> : IJsonModel<TSelf>
    where TSelf : IJsonObject<TSelf>
{
    /// <summary>Reads an object.</summary>
    /// <param name="reader">On entry it stands where <paramref name="start"/> says; on return on the end of the object.</param>
    /// <param name="start">Where the reading begins; by default on the first token.</param>
    /// <exception cref="JsonException">The JSON is malformed, or isn't an object.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader, JsonObjectStart start);

    static bool IJsonModel<TSelf>.TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out TSelf value)
    {
        var fits = reader.TokenType == JsonTokenType.StartObject;
        value = fits ? TSelf.Read(ref reader, default) : default;
        return fits;
    }
}
