using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>A type that reads itself from a JSON object, also from one whose beginning a union has read. Emitted classes implement it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonObject<TSelf> : IJsonModel<TSelf>
    where TSelf : IJsonObject<TSelf>
{
    /// <summary>Reads an object.</summary>
    /// <param name="reader">On entry it stands where <paramref name="start"/> says; on return on the end of the object.</param>
    /// <param name="start">Where the reading begins; by default on the first token.</param>
    /// <exception cref="JsonException">The JSON isn't one of this type.</exception>
    static abstract TSelf Read(ref Utf8JsonReader reader, JsonObjectStart start);

    static TSelf IJsonModel<TSelf>.Read(ref Utf8JsonReader reader) => TSelf.Read(ref reader, default);
}
