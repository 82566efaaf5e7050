using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime.Tests.Json;

public sealed class ModelTests
{
    private const string Json = """
        {"name":"Ann","age":7,"tags":["x","y"],"friend":{"pop":1,"kind":"human","name":"Bo"},"color":"red","scores":{"a":1},"extra":{"b":[true]}}
        """;

    private static readonly JsonSerializerOptions s_tinyBuffer = new() { DefaultBufferSize = 1 };

    [Fact]
    public void A_model_is_written_as_it_was_read()
    {
        var person = ApiJson.Deserialize<Person>(Json)!;
        Assert.Equal("Bo", Assert.IsType<Person>(person.Friend!.Value.Value).Name);
        AssertSame(Json, ApiJson.Serialize(person));
    }

    [Fact]
    public void Names_are_found_in_any_case_and_order_and_however_they_are_escaped()
    {
        var person = ApiJson.Deserialize<Person>("""{"AGE":1,"\u006eame":"Ann","Tags":[]}""")!;
        Assert.Equal((1, "Ann", 0), (person.Age, person.Name, person.Tags!.Count));
        Assert.Null(person.AdditionalProperties);
    }

    [Fact]
    public void The_last_of_equal_properties_wins_and_null_is_absent()
    {
        Assert.Equal("b", ApiJson.Deserialize<Person>("""{"name":"a","name":"b"}""")!.Name);
        Assert.Equal("a", ApiJson.Deserialize<Person>("""{"name":"a","name":null}""")!.Name);
        Assert.Equal("""{"x":null}""", ApiJson.Serialize(ApiJson.Deserialize<Person>("""{"name":null,"x":null}""")!));
    }

    [Theory]
    [InlineData("""{"a":{"kind":"x"},"kind":"PERSON"}""", true)]
    [InlineData("""{"Kind":"human"}""", true)]
    [InlineData("""{"\u006bind":"hum\u0061n"}""", true)]
    [InlineData("""{"kind":"other","kind":"person"}""", false)]
    [InlineData("""{"kind":"person","kind":"other"}""", true)]
    [InlineData("""{"kind":"person","KIND":"other"}""", true)]
    [InlineData("""{"KIND":"other","kind":"person"}""", true)]
    [InlineData("""{"kind":"person","kind":null}""", true)]
    [InlineData("""{"kind":{"a":"person"}}""", false)]
    [InlineData("""{"kind":1}""", false)]
    [InlineData("{}", false)]
    [InlineData("[1]", false)]
    [InlineData("\"person\"", false)]
    public void The_discriminator_is_found_wherever_it_stands(string json, bool isKnown)
    {
        var value = ApiJson.Deserialize<Shape>(json).Value;
        Assert.Equal(isKnown, value is Person);
        if (!isKnown)
        {
            AssertSame(json, Assert.IsType<UnknownVariant>(value).Json.GetRawText());
        }
    }

    [Theory]
    [InlineData("""{"kind":"other"}""", "other")]
    [InlineData("""{"Kind":"other"}""", "other")]
    [InlineData("""{"kind":5}""", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    public void An_unknown_variant_tells_its_discriminator(string json, string? expected)
    {
        var unknown = Assert.IsType<UnknownVariant>(ApiJson.Deserialize<Shape>(json).Value);
        Assert.Equal(expected, unknown.Discriminator);
        AssertSame(json, ApiJson.Serialize(new Shape(unknown)));
        AssertSame(json, JsonSerializer.Serialize(unknown));
    }

    [Theory]
    [InlineData("""{"kind":"person","name":"Bo","age":7}""")]
    [InlineData("""{"name":"Bo","kind":"person","age":7}""")]
    [InlineData("""{"name":"Bo","age":7,"kind":"person"}""")]
    [InlineData("""{"Kind":"person","name":"Bo","age":7}""")]
    public void A_variant_has_all_properties_wherever_the_discriminator_stands(string json)
    {
        var person = Assert.IsType<Person>(ApiJson.Deserialize<Shape>(json).Value);
        Assert.Equal(("Bo", 7), (person.Name, person.Age));
        AssertSame(json, ApiJson.Serialize(person));
    }

    [Fact]
    public void A_variant_reads_on_from_a_discriminator_that_comes_first()
    {
        var discriminator = new JsonDiscriminator("kind", "other", "person");
        var table = new JsonPropertyTable("Any", ["name", "Kind"], nullable: [1]);
        var reader = new Utf8JsonReader("""{"kind":"person","name":"Bo","kind":null}"""u8);
        reader.Read();
        var start = discriminator.Start(ref reader);
        Assert.Equal((1, JsonTokenType.String), (start.Variant, reader.TokenType));

        var properties = table.Start(ref reader, start);
        Assert.True(properties.Next(ref reader));
        Assert.Equal((1, "person"), (properties.Index, reader.GetString()));
        Assert.True(properties.Next(ref reader));
        Assert.Equal((0, "Bo"), (properties.Index, reader.GetString()));
        Assert.False(properties.Next(ref reader));
        Assert.Null(properties.Additional);
        Assert.Equal(JsonTokenType.EndObject, reader.TokenType);
    }

    [Theory]
    [InlineData("""{"name":"Bo","kind":"person"}""", 1)]
    [InlineData("""{"kind":"stranger"}""", -1)]
    [InlineData("{}", -1)]
    public void A_reader_stays_where_it_was_if_no_known_discriminator_comes_first(string json, int variant)
    {
        var discriminator = new JsonDiscriminator("kind", "other", "person");
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        Assert.Equal(variant, discriminator.Start(ref reader).Variant);
        Assert.Equal((JsonTokenType.StartObject, 0), (reader.TokenType, reader.TokenStartIndex));
    }

    [Fact]
    public void A_numeric_discriminator_is_compared_by_its_text()
    {
        var discriminator = new JsonDiscriminator("v", "1", "true");
        var reader = new Utf8JsonReader("""{"v":1}"""u8);
        reader.Read();
        Assert.Equal(0, discriminator.Find(ref reader));
        Assert.Equal(JsonTokenType.StartObject, reader.TokenType);
        reader = new Utf8JsonReader("""{"v":true}"""u8);
        reader.Read();
        Assert.Equal(1, discriminator.Find(ref reader));
    }

    [Fact]
    public void An_enum_keeps_the_spelling_it_came_in()
    {
        Assert.Equal("RED", ApiJson.Deserialize<Color>("\"RED\"").Value);
        Assert.Equal("violet", ApiJson.Deserialize<Color>("\"violet\"").Value);
        Assert.Equal("7", ApiJson.Deserialize<Color>("7").Value);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("<b>")]
    [InlineData("")]
    [InlineData("violet")]
    public void An_enum_is_escaped_as_its_writer_escapes(string value)
    {
        var json = JsonSerializer.Serialize(value);
        var color = ApiJson.Deserialize<Color>(json);
        Assert.Equal(json, JsonSerializer.Serialize(color));
        Assert.Equal($"\"{value}\"", ApiJson.Serialize(color));
        Assert.Equal(json, JsonSerializer.Serialize(new Color(new string(value.AsSpan()))));
    }

    [Fact]
    public void A_listed_enum_value_is_not_allocated_again()
        => Assert.Same(ApiJson.Deserialize<Color>("\"red\"").Value, ApiJson.Deserialize<Color>("\"red\"").Value);

    [Fact]
    public void Known_properties_and_discriminators_are_found_without_allocating()
    {
        var table = new JsonPropertyTable("Any", ["name", "kind"]);
        var discriminator = new JsonDiscriminator("kind", "person");
        var json = """{"Name":1,"kind":"person"}"""u8.ToArray();
        Scan();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Scan();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Scan()
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            var properties = table.Start(ref reader, discriminator.Start(ref reader));
            while (properties.Next(ref reader))
            {
            }
        }
    }

    [Fact]
    public void Truncation_at_every_byte_is_a_JsonException()
    {
        var bytes = Encoding.UTF8.GetBytes(Json.Trim());
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>(bytes.AsSpan(0, length)));
            Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Shape>(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void JSON_in_pieces_is_read_wherever_it_is_split()
    {
        var json = """{"n\u0061me":"Änn\n","friend":{"x":[1,{"y":"ü"}],"kind":"per\u0073on","AGE":-12.0},"color":"green","tags":["a"],"ünknown":1}""";
        var expected = ApiJson.Serialize(ApiJson.Deserialize<Person>(json)!);
        for (var at = 1; at < Encoding.UTF8.GetByteCount(json); at++)
        {
            Assert.Equal(expected, Read(Segments.Split(json, at)));
        }

        Assert.Equal(expected, Read(Segments.Shred(json)));

        static string Read(System.Buffers.ReadOnlySequence<byte> json)
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return ApiJson.Serialize(JsonRead.Root<Person>(ref reader));
        }
    }

    [Theory]
    [InlineData("{} x")]
    [InlineData("{}{}")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/* c */ {}")]
    [InlineData("{\"age\":1,}")]
    public void What_is_not_one_JSON_value_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>(json));

    [Fact]
    public void A_lone_surrogate_is_refused_however_it_comes()
    {
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>("{\"name\":\"\ud800\"}"));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>("{\"unknown\":\"\ud800\"}"));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>("{\"name\":\"\\ud800\"}"));
    }

    [Fact]
    public void JSON_a_thousand_levels_deep_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"friend\":", 1_000)) + "1" + new string('}', 1_000);
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>(deep));
        Assert.ThrowsAny<JsonException>(() => ApiJson.Deserialize<Person>($"{{\"x\":{new string('[', 1_000)}{new string(']', 1_000)}}}"));
    }

    [Fact]
    public void Null_is_nothing()
    {
        Assert.Null(ApiJson.Deserialize<Person>("null"));
        Assert.Null(ApiJson.Deserialize<Shape>("null").Value);
        Assert.Equal("null", ApiJson.Serialize<Person>(null!));
    }

    [Fact]
    public void Phone_numbers_are_not_escaped() => Assert.Equal("""{"name":"+46ä"}""", ApiJson.Serialize(new Person { Name = "+46ä" }));

    [Fact]
    public async Task A_serializer_reads_and_writes_models_byte_by_byte()
    {
        var json = $"[{Json},null,{Json}]";
        await using var stream = new OneByteStream(Encoding.UTF8.GetBytes(json));
        var people = await JsonSerializer.DeserializeAsync<Person[]>(stream, s_tinyBuffer, TestContext.Current.CancellationToken);
        AssertSame(json, JsonSerializer.Serialize(people));
    }

    [Fact]
    public async Task A_serializer_reads_unions_byte_by_byte()
    {
        await using var stream = new OneByteStream("""[{"x":[1,2,{"y":"z"}],"kind":"person","name":"Bo"},null,{"kind":"?"}]"""u8.ToArray());
        var shapes = await JsonSerializer.DeserializeAsync<Shape[]>(stream, s_tinyBuffer, TestContext.Current.CancellationToken);
        Assert.IsType<Person>(shapes![0].Value);
        Assert.Null(shapes[1].Value);
        Assert.IsType<UnknownVariant>(shapes[2].Value);
        Assert.Null(JsonSerializer.Deserialize<Shape?>("null"));
    }

    internal static void AssertSame(string expected, string actual)
    {
        using var left = JsonDocument.Parse(expected);
        using var right = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(left.RootElement, right.RootElement), actual);
    }
}
