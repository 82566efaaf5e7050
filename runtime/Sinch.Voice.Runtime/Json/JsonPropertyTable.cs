using System.ComponentModel;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The properties of an emitted class. Made once per class.</summary>
/// <param name="names">The names in JSON, in the order of the class's properties.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonPropertyTable(params string[] names)
{
    internal Utf8Names Names { get; } = new(names);

    /// <summary>Begins to read an object, on whose first token the reader stands.</summary>
    /// <exception cref="JsonException">The value isn't an object.</exception>
    public JsonPropertyReader Start(ref Utf8JsonReader reader)
        => reader.TokenType == JsonTokenType.StartObject ? new JsonPropertyReader(Names) : throw JsonText.Unexpected(ref reader, "an object");
}
