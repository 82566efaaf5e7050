namespace Sinch.Voice.Generator.Tests.Growth;

/// <summary>A kind of document of any size. The benchmarks compile this file too.</summary>
/// <param name="Name">What there is more of in a larger one.</param>
/// <param name="Schemas">The component schemas, made of their number.</param>
internal sealed record GrowingDocument(string Name, Func<int, string> Schemas)
{
    private const string Ref = "#/components/schemas/";

    /// <summary>The kinds whose emitted text grows with the number of their schemas.</summary>
    public static IReadOnlyList<GrowingDocument> All { get; } =
    [
        new("objects", count => Each(count, i => $$""" "o{{i}}": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "integer" } } } """)),
        new("enums", count => Each(count, i => $$""" "e{{i}}": { "type": "string", "enum": [ "a", "b", "c" ] } """)),
        new("properties that are inline enums", count => Holder(count, _ => """{ "type": "string", "enum": [ "a", "b" ] }""")),
        new("properties that are unions of primitives", count => Holder(count, _ => """{ "anyOf": [ { "type": "string" }, { "type": "integer" } ] }""")),
        new("properties that are lists of unions", count => Holder(count, _ => """{ "type": "array", "items": { "anyOf": [ { "type": "string" }, { "type": "array", "items": { "anyOf": [ { "type": "string" }, { "type": "number" } ] } } ] } }""")),
        new("unions of an enum of their own", count => Holder(count, _ => """{ "anyOf": [ { "type": "string", "enum": [ "a", "b" ] }, { "type": "integer" } ] }""")),
        new("objects that each hold a union of all", count => Each(count, i => Variant(i, Refs(Enumerable.Range(0, count))))),
        new("component unions of primitives", count => Each(count, i => $$""" "u{{i}}": { "anyOf": [ { "type": "string" }, { "type": "integer" } ] } """)),
        new("component unions of the same variants", count => Each(count, i => $$""" "u{{i}}": { "oneOf": [ {{Refs(Enumerable.Range(0, 3))}} ] } """) + "," + Each(3, i => Variant(i, Refs([i])))),
        new("component unions that list one union", count => Each(count, i => $$""" "u{{i}}": { "oneOf": [ { "$ref": "{{Ref}}base" }, { "type": "string" } ] } """)
            + $$""", "base": { "oneOf": [ {{Refs(Enumerable.Range(0, 3))}} ] }, """ + Each(3, i => Variant(i, Refs([i])))),
        new("families by allOf", count => Each(count, i => $$"""
            "a{{i}}": { "type": "object", "properties": { "x": { "type": "object", "properties": { "y": { "type": "string" } } } } },
            "b{{i}}": { "allOf": [ { "$ref": "{{Ref}}a{{i}}" } ], "properties": { "x": { "properties": { "z": { "type": "string" } } } } },
            "c{{i}}": { "allOf": [ { "$ref": "{{Ref}}b{{i}}" } ], "properties": { "v": { "type": "string" } } }
            """)),
    ];

    /// <summary>Here the document itself grows with the square of its schemas.</summary>
    public static GrowingDocument UnionsOfAllOthers { get; } = new(
        "objects that each hold a union of all others", count => Each(count, i => Variant(i, Refs(Enumerable.Range(0, count).Where(other => other != i)))));

    /// <summary>The same for unions that are components.</summary>
    public static GrowingDocument ComponentUnionsOfAllOthers { get; } = new(
        "component unions of all other objects",
        count => Each(count, i => Variant(i, Refs([i]))) + "," + Each(count, i => $$""" "u{{i}}": { "oneOf": [ {{Refs(Enumerable.Range(0, count).Where(other => other != i))}} ] } """));

    /// <summary>The document.</summary>
    public string Of(int count)
        => $$"""
        { "openapi": "3.0.3", "info": { "title": "Growing", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
          "paths": {}, "components": { "schemas": { {{Schemas(count)}} } } }
        """;

    public override string ToString() => Name;

    private static string Each(int count, Func<int, string> make) => string.Join(",\n", Enumerable.Range(0, count).Select(make));

    private static string Holder(int count, Func<int, string> make)
        => $$""" "holder": { "type": "object", "properties": { {{Each(count, i => $"\"p{i}\": {make(i)}")}} } } """;

    private static string Variant(int number, string others)
        => $$""" "s{{number}}": { "type": "object", "required": ["kind"], "properties": { "kind": { "type": "string", "enum": [ "s{{number}}" ] }, "any": { "oneOf": [ {{others}} ] } } } """;

    private static string Refs(IEnumerable<int> numbers) => string.Join(",", numbers.Select(number => $$"""{ "$ref": "{{Ref}}s{{number}}" }"""));
}
