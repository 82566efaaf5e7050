using System.Text;

namespace Sinch.Voice.Generator.Tests.Hostile;

/// <summary>Documents that would cause a naive reader to run forever, or out of stack or memory.</summary>
internal static class LargeDocuments
{
    private const string Leaf = """{ "type": "object", "properties": { "leaf": { "type": "string" } } }""";

    private const string Example = """ "X": { "allOf": [ { "$ref": "#/components/schemas/S00000" } ], "example": { "leaf": 1 } },""";

    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>
    {
        ["10,000 nested schemas"] = () => Schemas("\"A\": " + Nested("""{ "properties": { "a": """, "} }", 10_000)),
        ["100,000 nested arrays"] = () => Schemas($$"""  "A": { "default": {{Nested("[", "]", 100_000, "1")}} }"""),
        ["100,000 arrays that don't end"] = () => Schemas("\"A\": { \"default\": " + new string('[', 100_000)),

        ["chain of references"] = () => Schemas(Each(5000, (i, next) => $$"""{ "$ref": "#/components/schemas/{{next}}" }""")),
        ["chain of references, backwards"] = () => Schemas(Each(5000, (i, next) => $$"""{ "$ref": "#/components/schemas/{{next}}" }""", backwards: true)),
        ["circle of references"] = () => Schemas(Each(5000, (i, next) => $$"""{ "$ref": "#/components/schemas/{{next}}" }""", last: """{ "$ref": "#/components/schemas/S00000" }""")),
        ["chain of references into schemas"] = () => Schemas(Each(5000, (i, next) => $$"""{ "properties": { "p": { "$ref": "#/components/schemas/{{next}}/properties/p" } } }""", last: """{ "properties": { "p": { "type": "string" } } }""")),
        ["chain of parameters"] = () => Components("parameters", Each(3000, (i, next) => $$"""{ "$ref": "#/components/parameters/{{next}}" }""", last: """{ "name": "p", "in": "path", "required": true, "schema": { "type": "string" } }"""),
            """ "/a/{p}": { "get": { "parameters": [ { "$ref": "#/components/parameters/S00000" } ], "responses": { "204": { "description": "ok" } } } }"""),
        ["chain of arrays"] = () => Schemas(Each(5000, (i, next) => $$"""{ "type": "array", "items": { "$ref": "#/components/schemas/{{next}}" } }""")),
        ["chain of arrays, backwards"] = () => Schemas(Each(5000, (i, next) => $$"""{ "type": "array", "items": { "$ref": "#/components/schemas/{{next}}" } }""", backwards: true)),
        ["chain of maps, backwards"] = () => Schemas(Each(5000, (i, next) => $$"""{ "type": "object", "additionalProperties": { "$ref": "#/components/schemas/{{next}}" } }""", backwards: true)),
        ["chain of wrappers"] = () => Schemas(Each(5000, (i, next) => $$"""{ "allOf": [ { "$ref": "#/components/schemas/{{next}}" } ] }""")),
        ["chain of only alternatives"] = () => Schemas(Each(5000, (i, next) => $$"""{ "oneOf": [ { "$ref": "#/components/schemas/{{next}}" } ] }""")),
        ["chain of only alternatives, backwards"] = () => Schemas(Each(5000, (i, next) => $$"""{ "oneOf": [ { "$ref": "#/components/schemas/{{next}}" } ] }""", backwards: true)),
        ["inheritance of 2,000 generations"] = () => Schemas(Each(2000, (i, next) => $$"""{ "allOf": [ { "$ref": "#/components/schemas/{{next}}" } ], "properties": { "p{{i}}": { "type": "object", "properties": { "q": { "type": "string" } } } } }""")),

        ["exponential allOf"] = () => Schemas(Each(40, (i, next) => $$"""{ "allOf": [ { "$ref": "#/components/schemas/{{next}}" }, { "$ref": "#/components/schemas/{{next}}" } ] }""")),
        ["exponential oneOf"] = () => Schemas(Each(40, (i, next) => $$"""{ "oneOf": [ { "$ref": "#/components/schemas/{{next}}" }, { "$ref": "#/components/schemas/{{next}}" } ] }""")),
        ["exponential anyOf with a discriminator"] = () => Schemas(Each(40, (i, next) => $$"""{ "anyOf": [ { "$ref": "#/components/schemas/{{next}}" }, { "$ref": "#/components/schemas/{{next}}" } ], "discriminator": { "propertyName": "leaf" } }""")),
        ["exponential properties"] = () => Schemas(Each(40, (i, next) => $$"""{ "properties": { "a": { "$ref": "#/components/schemas/{{next}}" }, "b": { "oneOf": [ { "$ref": "#/components/schemas/{{next}}" }, { "$ref": "#/components/schemas/{{next}}" } ] } } }""")),
        ["circles of every kind"] = () => Schemas(string.Join(",", new[] { "allOf", "oneOf", "anyOf" }.SelectMany(keyword => new[]
        {
            $$""" "{{keyword}}1": { "{{keyword}}": [ { "$ref": "#/components/schemas/{{keyword}}1" } ] }""",
            $$""" "{{keyword}}2": { "{{keyword}}": [ { "$ref": "#/components/schemas/{{keyword}}3" }, { "$ref": "#/components/schemas/{{keyword}}2" } ] }""",
            $$""" "{{keyword}}3": { "{{keyword}}": [ { "$ref": "#/components/schemas/{{keyword}}2" } ], "properties": { "p": { "$ref": "#/components/schemas/{{keyword}}3" } } }""",
        })) + """, "items": { "type": "array", "items": { "$ref": "#/components/schemas/items" } }, "map": { "additionalProperties": { "$ref": "#/components/schemas/map" } } """),

        ["enum of 20,000 values"] = () => Schemas($$""" "A": { "type": "string", "enum": [ {{string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"value {i}\""))}} ] }"""),
        ["20,000 values of one name"] = () => Schemas($$""" "A": { "type": "string", "enum": [ {{string.Join(",", Enumerable.Range(0, 20_000).Select(i => $"\"{Punctuated(i)}\""))}} ] }"""),
        ["10,000 properties of one name"] = () => Schemas($$""" "A": { "type": "object", "properties": { {{string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$""" "{{Punctuated(i)}}": { "type": "string" }"""))}} } }"""),
        ["references to 10,000 schemas of one name"] = () => Schemas($$""" "A": { "properties": { {{string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$""" "{{(char)('\u4e00' + i)}}": { "type": "string" }"""))}} } }, "B": { "properties": { {{string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$""" "p{{i}}": { "$ref": "#/components/schemas/A/properties/{{(char)('\u4e00' + i)}}" }"""))}} } }"""),
        ["union of 1,000 variants"] = () => Schemas(
            $$""" "U": { "oneOf": [ {{Refs(1000)}} ], "discriminator": { "propertyName": "leaf", "mapping": { {{string.Join(",", Enumerable.Range(0, 1000).Select(i => $"\"k{i}\": \"#/components/schemas/S{i:D5}\""))}} } } },"""
            + Each(1000, (_, _) => Leaf)),
        ["200 unions of the same variants"] = () => Schemas(
            string.Join("", Enumerable.Range(0, 200).Select(i => $$""" "U{{i}}": { "oneOf": [ {{Refs(3)}} ], "discriminator": { "propertyName": "leaf" } },""")) + Each(3, (_, _) => Leaf)),
        ["object of 10,000 properties"] = () => Schemas($$""" "A": { "type": "object", "properties": { {{Each(10_000, (_, _) => """{ "type": "string" }""")}} } }"""),
        ["path of 500 variables"] = () => Components("schemas", "", $$""" "{{string.Concat(Enumerable.Range(0, 500).Select(i => $"/{{p{i}}}"))}}": { "get": { "responses": { "204": { "description": "ok" } } } }"""),
        ["names of 100,000 characters"] = () => Schemas($$""" "{{new string('a', 100_000)}}": { "type": "object", "properties": { "{{new string('b', 100_000)}}": { "type": "string", "enum": [ "{{new string('c', 100_000)}}" ] } } }"""),

        ["example of a chain of wrappers"] = () => Schemas(Example + Each(5000, (i, next) => $$"""{ "allOf": [ { "$ref": "#/components/schemas/{{next}}" } ] }""")),
        ["example of a chain of unions"] = () => Schemas(Example + Each(5000, (i, next) => $$"""{ "oneOf": [ { "$ref": "#/components/schemas/{{next}}" }, { "type": "object", "maxProperties": 0 } ] }""")),
        ["example of exponential unions"] = () => Schemas(Example + Each(40, (i, next) => $$"""{ "anyOf": [ { "$ref": "#/components/schemas/{{next}}" }, { "not": { "$ref": "#/components/schemas/{{next}}" } } ] }""")),

        ["100,000 values of the wrong kind"] = () => Schemas($$""" "A": { "required": [ {{string.Join(",", Enumerable.Repeat("[]", 100_000))}} ] }"""),
        ["100,000 halves of surrogate pairs"] = () => Schemas($$""" "A": { "description": "{{string.Concat(Enumerable.Repeat("\\ud800", 100_000))}}" }"""),

        ["brackets as a description"] = () => Description('['),
        ["stars as a description"] = () => Description('*'),
        ["quotations as a description"] = () => Description('>'),
        ["backticks as a description"] = () => Description('`'),
        ["tags as a description"] = () => Description('<'),
        ["letters as a description"] = () => Description('a'),
        ["images that don't end as a description"] = () => Description("![", 8000),
        ["images in links in images as a description"] = () => Description("![a[", 4000),
        ["emphasis in emphasis as a description"] = () => Description("*a **b ", 2300),
        ["emphasis that ends as a description"] = () => Description("*a **b ", 1100, "** *"),
        ["links in links as a description"] = () => Description("[a ", 2700, "](b) "),
        ["code in lists as a description"] = () => Description("- ", 8000),
        ["lists in quotations as a description"] = () => Description("> 1. ", 3200),
        ["HTML in HTML as a description"] = () => Description("<b>a ", 3200),
    };

    /// <summary>A document whose schemas are nested in one way, as deep as is read.</summary>
    /// <param name="open">What stands before the inner schema, two levels of JSON at most.</param>
    public static string NestedSchemas(string open, string close, int levels)
        => Schemas("\"A\": " + Nested(open, close, levels, """{ "type": "string" }"""));

    public static string Schemas(string schemas) => Components("schemas", schemas);

    private static string Components(string kind, string components, string paths = "")
        => $$"""
        { "openapi": "3.0.3", "info": { "title": "Large", "version": "1" }, "servers": [ { "url": "https://api.example.com" } ],
          "paths": { {{paths}} }, "components": { "{{kind}}": { {{components}} } } }
        """;

    /// <summary>Returns a unique text for each number that does not occur in names.</summary>
    private static string Punctuated(int number) => Convert.ToString(number, 2).Replace('0', '!').Replace('1', '-');

    private static string Description(char letter) => Schemas($$""" "A": { "type": "object", "description": "{{new string(letter, 1_000_000)}}" }""");

    private static string Description(string open, int count, string close = "")
        => Schemas($$""" "A": { "type": "object", "description": "{{Nested(open, close, count, "a")}}" }""");

    private static string Nested(string open, string close, int levels, string innermost = "{}")
        => new StringBuilder().Insert(0, open, levels).Append(innermost).Append(new StringBuilder().Insert(0, close, levels)).ToString();

    private static string Refs(int count) => string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{ "$ref": "#/components/schemas/S{{i:D5}}" }"""));

    /// <summary>Members S00000, S00001, …, each made with the name of the one after it.</summary>
    /// <param name="backwards">Whether each is made with the one before it, so that what names are sorted by isn't the order of the chain.</param>
    private static string Each(int count, Func<int, string, string> make, string last = Leaf, bool backwards = false)
        => string.Join(",\n", Enumerable.Range(0, count).Select(i => (backwards ? i == 0 : i == count - 1)
            ? $"\"S{i:D5}\": {last}"
            : $"\"S{i:D5}\": {make(i, $"S{(backwards ? i - 1 : i + 1):D5}")}"));
}
