using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Updating;

namespace Sinch.Voice.Generator.Tests.Types;

/// <summary>A schema becomes a type if an operation, a webhook or another type refers to it, or if the item asks for all.</summary>
public class ReferencedTypesTests
{
    private const string Ref = """{ "$ref": "#/components/schemas/wanted" }""";

    private const string Lonely = """ "lonely": { "type": "object", "properties": { "mood": { "type": "string", "enum": ["sad", "glad"] } } } """;

    public static TheoryData<string> Operations =>
    [
        Operation($$""" "requestBody": { "content": { "application/json": { "schema": {{Ref}} } } } """),
        Operation($$""" "parameters": [ { "name": "q", "in": "query", "schema": {{Ref}} } ] """),
        Operation(string.Empty, $$""" "200": { "description": "", "content": { "application/json": { "schema": {{Ref}} } } } """),
        Operation(string.Empty, $$""" "200": { "description": "", "content": { "application/json": { "schema": { "type": "array", "items": {{Ref}} } } } } """),
        Operation(string.Empty, $$""" "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "additionalProperties": {{Ref}} } } } } """),
        Operation(string.Empty, $$""" "204": { "description": "" }, "404": { "description": "", "content": { "application/json": { "schema": {{Ref}} } } } """),
        Operation($$""" "callbacks": { "done": { "{$request.body#/url}": { "post": { "requestBody": { "content": { "application/json": { "schema": {{Ref}} } } }, "responses": {} } } } } """),
        Operation($$""" "callbacks": { "done": { "{$request.body#/url}": { "post": { "responses": { "200": { "description": "", "content": { "application/json": { "schema": {{Ref}} } } } } } } } } """),
    ];

    public static TheoryData<string> Schemas =>
    [
        $$"""{ "type": "object", "properties": { "a": {{Ref}} } }""",
        $$"""{ "type": "object", "properties": { "a": { "type": "array", "items": { "type": "object", "additionalProperties": {{Ref}} } } } }""",
        $$"""{ "type": "object", "properties": { "a": { "type": "array", "items": { "oneOf": [ {{Ref}}, { "type": "null" } ] } } } }""",
        $$"""{ "type": "object", "properties": { "b": { "type": "string" } }, "additionalProperties": {{Ref}} }""",
        $$"""{ "oneOf": [ {{Ref}}, { "type": "string" } ] }""",
        $$"""{ "type": "object", "properties": { "a": { "type": "string", "contentMediaType": "application/json", "contentSchema": {{Ref}} } } }""",
        $$"""{ "allOf": [ { "type": "object", "properties": { "a": { "type": "object", "properties": { "b": {{Ref}} } } } } ] }""",
    ];

    [Theory]
    [MemberData(nameof(Operations))]
    public void What_an_operation_refers_to_is_a_type(string paths)
        => Assert.Equal(["Wanted"], TypesOf(Spec.Of(paths, $$"""{ "wanted": { "type": "object", "properties": { "a": { "type": "string" } } }, {{Lonely}} }""")));

    [Theory]
    [MemberData(nameof(Schemas))]
    public void What_such_a_type_refers_to_is_a_type(string schema)
    {
        var spec = Spec.Of(
            Operation("""  "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/outer" } } } } """),
            $$"""{ "outer": {{schema}}, "wanted": { "type": "object", "properties": { "self": {{Ref}} } }, {{Lonely}} }""");
        var types = TypesOf(spec with { Content = spec.Content!.Replace("3.0.0", "3.1.0", StringComparison.Ordinal) });
        Assert.Contains("Wanted", types);
        Assert.DoesNotContain("Lonely", types);
        Assert.DoesNotContain("LonelyMood", types);
    }

    [Theory]
    [InlineData("""{ "ping": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/ping" } } } }, "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/pong" } } } } } } } }""", "CallbackEvent Ping Pong")]
    [InlineData("""{ "ping": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/pong" } } } } } }, "other": { "post": { "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/free" } } } } } } }""", "Free Pong")]
    [InlineData("""{ "ping": { "post": { "requestBody": { "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/pong" } } } } } } } }""", "Pong")]
    public void What_a_webhook_carries_is_a_type_even_without_a_method(string webhooks, string types)
    {
        var spec = Spec.OfSchemas(
            $$"""
            { "ping": { "type": "object", "required": ["event"], "properties": { "event": { "type": "string", "enum": ["ping"] } } },
              "pong": { "type": "object", "properties": { "a": { "type": "string" } } },
              "free": { "type": "object", "properties": { "b": { "type": "string" } } }, {{Lonely}} }
            """);
        Assert.Equal(types.Split(' '), TypesOf(spec with { Content = spec.Content!.Replace("\"paths\"", $"\"x-webhooks\": {webhooks}, \"paths\"", StringComparison.Ordinal) }));
    }

    [Fact]
    public void A_schema_that_others_only_take_in_is_no_type()
    {
        const string Schemas =
            """
            { "part": { "type": "object", "properties": { "id": { "type": "string" }, "state": { "type": "string", "enum": ["on", "off"] } } },
              "wanted": { "allOf": [ { "$ref": "#/components/schemas/part" }, { "type": "object", "properties": { "name": { "type": "string" } } } ] } }
            """;
        var run = Generate.From(Spec.Of(Body, Schemas)).AssertClean();
        Assert.Contains("string? Id { get; init; }", run.Source("Sinch.Voice.Wanted.g.cs"), StringComparison.Ordinal);
        Assert.Equal(["PartState", "Wanted"], TypesOf(Spec.Of(Body, Schemas)));
        Assert.Equal(["Part", "PartState", "Wanted"], TypesOf(Spec.Of(Body, Schemas).WithUnreferenced()));
    }

    /// <summary>Nothing refers to the schemas that build on a base, but a value of the base may be any of them.</summary>
    [Fact]
    public void What_builds_on_a_base_is_a_type()
        => Assert.Equal(
            ["Child", "Wanted", "WantedBase"],
            TypesOf(Spec.Of(Body, $$"""
                { "wanted": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string" } }, "discriminator": { "propertyName": "kind" } },
                  "child": { "allOf": [ { "$ref": "#/components/schemas/wanted" }, { "type": "object", "properties": { "x": { "type": "integer" } } } ] }, {{Lonely}} }
                """)));

    [Fact]
    public void A_union_does_not_convert_to_one_that_is_no_type()
    {
        const string Schemas =
            """
            { "cat": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["cat"] } } },
              "dog": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["dog"] } } },
              "eel": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": ["eel"] } } },
              "wanted": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" } ] },
              "animal": { "oneOf": [ { "$ref": "#/components/schemas/cat" }, { "$ref": "#/components/schemas/dog" }, { "$ref": "#/components/schemas/eel" } ] } }
            """;
        Assert.DoesNotContain(Lines(Spec.Of(Body, Schemas)), line => line.StartsWith("Wanted.to(", StringComparison.Ordinal));
        Assert.Contains("Wanted.to(Animal) : conversion", Lines(Spec.Of(Body, Schemas).WithUnreferenced()));
    }

    /// <summary>A document without operations is there for its schemas.</summary>
    [Fact]
    public void A_document_of_schemas_alone_is_emitted_whole() => Assert.Equal(["Lonely", "LonelyMood"], TypesOf(Spec.OfSchemas($"{{ {Lonely} }}")));

    /// <summary>Names don't depend on what is emitted, so that another operation, or the option, renames nothing.</summary>
    [Fact]
    public void The_names_are_the_same_with_and_without_the_others()
    {
        var spec = Spec.Of(
            Operation(""" "requestBody": { "content": { "application/json": { "schema": { "type": "object", "properties": { "zoo": { "type": "string", "enum": ["a", "b"] } } } } } } """),
            """{ "makeBodyZoo": { "type": "object" } }""");
        var types = TypesOf(spec);
        Assert.NotEmpty(types);
        Assert.DoesNotContain("MakeBodyZoo", types);
        Assert.Equal(types.Append("MakeBodyZoo").Order(StringComparer.Ordinal), TypesOf(spec.WithUnreferenced()));
    }

    /// <summary>An overlay that names or corrects such a schema is right, whatever the client has of it.</summary>
    [Fact]
    public void An_overlay_may_name_a_schema_that_is_no_type()
    {
        var overlay = Spec.Companion(
            "o.json",
            """
            { "overlay": "1.0.0", "info": { "title": "Names", "version": "1" }, "actions": [
              { "target": "$.components.schemas.lonely", "update": { "x-ms-client-name": "Alone" } } ] }
            """);
        var spec = Spec.Of(Body, $$"""{ "wanted": { "type": "object", "properties": { "a": { "type": "string" } } }, {{Lonely}} }""") with { Metadata = new() { ["Overlay"] = "o.json" } };
        var run = Generate.From(spec, overlay).AssertClean();
        Assert.Empty(run.Result.Diagnostics);
        Assert.Equal(["Wanted"], TypesOf(spec, overlay));
        Assert.Equal(["Alone", "AloneMood", "Wanted"], TypesOf(spec.WithUnreferenced(), overlay));
    }

    [Fact]
    public void The_vendors_document_has_five_that_nothing_refers_to()
    {
        var emitted = TypesOf(Spec.Corrected);
        Assert.Equal(
            ["CallEventBase", "CalloutBase", "CalloutMethod", "RecordingFileInformation", "VoiceEventBase"],
            TypesOf([Spec.Corrected[0].WithUnreferenced(), .. Spec.Corrected[1..]]).Except(emitted));
    }

    private static string Body => Operation($$""" "requestBody": { "content": { "application/json": { "schema": {{Ref}} } } } """);

    private static string Operation(string members, string responses = """ "204": { "description": "" } """)
        => $$"""{ "/make": { "post": { "operationId": "make", "tags": ["t"], {{(members.Length > 0 ? members + "," : string.Empty)}} "responses": { {{responses}} } } } }""";

    private static IReadOnlyList<string> Lines(params Spec[] specs) => EmittedSurface.LinesOf(Generate.From(specs).AssertCompiles());

    private static IEnumerable<string> TypesOf(params Spec[] specs)
        => [.. Lines(specs)
            .Select(line => line.Split(" : "))
            .Where(parts => !parts[0].Contains('.', StringComparison.Ordinal) && parts[1].Split(' ')[0] is "class" or "enum" or "union")
            .Select(parts => parts[0])];
}
