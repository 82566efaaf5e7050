using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>A union in the shape that is emitted.</summary>
[JsonConverter(typeof(JsonModelConverter<Shape>))]
internal readonly struct Shape : IJsonModel<Shape>
{
    private static readonly JsonDiscriminator s_discriminator = new("kind", "person", "human");

    public Shape(Person value) => Value = value;

    public Shape(UnknownVariant value) => Value = value;

    public object? Value { get; }

    static Shape IJsonModel<Shape>.Read(ref Utf8JsonReader reader) => s_discriminator.Start(ref reader) switch
    {
        { Variant: 0 or 1 } start => new(JsonRead.Variant<Person>(ref reader, start)),
        _ => new(s_discriminator.ReadUnknown(ref reader)),
    };

    void IJsonWritable.Write(Utf8JsonWriter writer) => JsonWrite.Variant(writer, Value);
}
