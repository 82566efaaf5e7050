using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>An object in the shape that is emitted.</summary>
[JsonConverter(typeof(JsonModelConverter<Person>))]
internal sealed class Person : IJsonObject<Person>
{
    private static readonly JsonPropertyTable s_properties = new("name", "age", "tags", "friend", "color", "scores");

    public Person()
    {
    }

    public string? Name { get; init; }

    public int? Age { get; init; }

    public IReadOnlyList<string>? Tags { get; init; }

    public Shape? Friend { get; init; }

    public Color? Color { get; init; }

    public IReadOnlyDictionary<string, int>? Scores { get; init; }

    public AdditionalProperties? AdditionalProperties { get; init; }

    private Person(ref Utf8JsonReader reader, JsonObjectStart start)
    {
        var properties = s_properties.Start(ref reader, start);
        while (properties.Next(ref reader))
        {
            switch (properties.Index)
            {
                case 0:
                    Name = JsonRead.String(ref reader);
                    break;
                case 1:
                    Age = JsonRead.Int32(ref reader);
                    break;
                case 2:
                    Tags = JsonRead.List(ref reader, JsonRead.String);
                    break;
                case 3:
                    Friend = JsonRead.Model<Shape>(ref reader);
                    break;
                case 4:
                    Color = JsonRead.Model<Color>(ref reader);
                    break;
                case 5:
                    Scores = JsonRead.Map(ref reader, JsonRead.Int32);
                    break;
            }
        }

        AdditionalProperties = properties.Additional;
    }

    static Person IJsonObject<Person>.Read(ref Utf8JsonReader reader, JsonObjectStart start) => new(ref reader, start);

    void IJsonWritable.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Name is not null)
        {
            writer.WriteString("name"u8, Name);
        }

        if (Age is { } age)
        {
            writer.WriteNumber("age"u8, age);
        }

        if (Tags is not null)
        {
            writer.WritePropertyName("tags"u8);
            JsonWrite.List(writer, Tags, JsonWrite.String);
        }

        if (Friend is { } friend)
        {
            writer.WritePropertyName("friend"u8);
            JsonWrite.Model(writer, friend);
        }

        if (Color is { } color)
        {
            writer.WritePropertyName("color"u8);
            JsonWrite.Model(writer, color);
        }

        if (Scores is not null)
        {
            writer.WritePropertyName("scores"u8);
            JsonWrite.Map(writer, Scores, JsonWrite.Int32);
        }

        AdditionalProperties?.WriteTo(writer);
        writer.WriteEndObject();
    }
}
