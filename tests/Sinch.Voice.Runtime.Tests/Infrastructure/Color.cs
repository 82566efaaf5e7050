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

    static Color IJsonModel<Color>.Read(ref Utf8JsonReader reader) => new(s_values.Read(ref reader));

    void IJsonWritable.Write(Utf8JsonWriter writer) => s_values.Write(writer, _value);
}
