using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>An enum in the shape that is emitted.</summary>
[JsonConverter(typeof(JsonModelConverter<Color>))]
internal readonly struct Color(string value) : IJsonModel<Color>
{
    private static readonly JsonEnumTable s_values = new("red", "green", "<b>", "");
    private readonly string? _value = value;

    public string Value => _value ?? string.Empty;

    bool IJsonWritable.IsEmpty => _value is null;

    static bool IJsonModel<Color>.TryRead(ref Utf8JsonReader reader, out Color value)
    {
        value = s_values.TryRead(ref reader, out var text) ? new(text) : default;
        return text is not null;
    }

    void IJsonWritable.Write(Utf8JsonWriter writer) => s_values.Write(writer, _value);
}
