namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>Objects, lists and maps within others, free-form values, and values that <c>content</c> describes.</summary>
internal static class StructuredCases
{
    public const string Schemas =
        """
        "range": { "type": "object", "properties": { "from": { "type": "integer" }, "to": { "type": "integer", "nullable": true } } },
        "search": { "type": "object", "properties": {
          "text": { "type": "string" }, "range": { "$ref": "#/components/schemas/range" }, "tags": { "type": "array", "items": { "type": "string" } },
          "ranges": { "type": "array", "items": { "$ref": "#/components/schemas/range" } } } },
        "tree": { "type": "object", "properties": { "name": { "type": "string" }, "children": { "type": "array", "items": { "$ref": "#/components/schemas/tree" } } } },
        "rangeOrNumber": { "anyOf": [ { "$ref": "#/components/schemas/range" }, { "type": "integer" } ] }
        """;

    private const string Range = """ "schema": { "$ref": "#/components/schemas/range" } """;
    private const string Ranges = """ "schema": { "type": "array", "items": { "$ref": "#/components/schemas/range" } } """;
    private const string Search = """ "schema": { "$ref": "#/components/schemas/search" } """;
    private const string RangeOrNumber = """ "schema": { "$ref": "#/components/schemas/rangeOrNumber" } """;
    private const string Matrix = """ "schema": { "type": "array", "items": { "type": "array", "items": { "type": "integer" } } } """;
    private const string Map = """ "schema": { "type": "object", "additionalProperties": { "type": "string" } } """;
    private const string MapOfLists = """ "schema": { "type": "object", "additionalProperties": { "type": "array", "items": { "type": "integer" } } } """;
    private const string Free = """ "schema": { "type": "object" } """;

    private const string Deep = """ "style": "deepObject", """;
    private const string Joined = """ "explode": false, """;

    private const string TwoRanges = "new Range[] { new() { From = 1, To = 2 }, new() { From = 3 } }";
    private const string Entries = "new Dictionary<string, string> { [\"a b\"] = \"1\", [\"k]&=[\"] = \"é,;\" }";
    private const string Full = "new Search { Text = \"a&b\", Range = new() { From = 1 }, Tags = [\"x y\", \"[z]=\"], Ranges = [new() { From = 2 }, new() { From = 3, To = 4 }] }";
    private const string Hollow = "new Search { Range = new(), Tags = [], Ranges = [] }";
    private const string Value = "Json(\"{ \\\"a\\\": { \\\"b\\\": [ 1, null, \\\"x y\\\" ], \\\"c\\\": {} }, \\\"d\\\": null, \\\"e\\\": true }\")";

    public static IReadOnlyList<ParameterCase> All { get; } =
    [
        // deepObject: the members of objects by name, the items of lists by index, at any depth.
        new("query", Deep + Search, Full, "?color%5Btext%5D=a%26b&color%5Brange%5D%5Bfrom%5D=1&color%5Btags%5D%5B0%5D=x%20y&color%5Btags%5D%5B1%5D=%5Bz%5D%3D&color%5Branges%5D%5B0%5D%5Bfrom%5D=2&color%5Branges%5D%5B1%5D%5Bfrom%5D=3&color%5Branges%5D%5B1%5D%5Bto%5D=4"),
        new("query", Deep + Search, Hollow, ""),
        new("query", Deep + Search, "new Search { AdditionalProperties = new() { { \"more\", \"1\" } } }", "?color%5Bmore%5D=1"),
        new("query", Deep + """ "schema": { "$ref": "#/components/schemas/tree" } """, "new Tree { Name = \"a\", Children = [new() { Children = [new() { Name = \"c\" }] }] }", "?color%5Bname%5D=a&color%5Bchildren%5D%5B0%5D%5Bchildren%5D%5B0%5D%5Bname%5D=c"),
        new("query", Deep + """ "schema": { "type": "array", "items": { "type": "string" } } """, "new[] { \"a\", \"b&c\" }", "?color%5B0%5D=a&color%5B1%5D=b%26c"),
        new("query", Deep + Ranges, TwoRanges, "?color%5B0%5D%5Bfrom%5D=1&color%5B0%5D%5Bto%5D=2&color%5B1%5D%5Bfrom%5D=3"),
        new("query", Deep + Matrix, "new[] { new[] { 1L, 2L }, [], [3L] }", "?color%5B0%5D%5B0%5D=1&color%5B0%5D%5B1%5D=2&color%5B2%5D%5B0%5D=3"),
        new("query", Deep + Map, Entries, "?color%5Ba%20b%5D=1&color%5Bk%5D%26%3D%5B%5D=%C3%A9%2C%3B"),
        new("query", Deep + MapOfLists, "new Dictionary<string, IReadOnlyList<long>> { [\"a\"] = [1, 2], [\"b\"] = [] }", "?color%5Ba%5D%5B0%5D=1&color%5Ba%5D%5B1%5D=2"),
        new("query", Deep + RangeOrNumber, "new Range { From = 1 }", "?color%5Bfrom%5D=1"),
        new("query", Deep + RangeOrNumber, "7", "?color=7"),
        new("query", Deep + """ "schema": { "type": "string" } """, "\"blue\"", "?color=blue"),
        new("query", Deep + Free, Value, "?color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D=x%20y&color%5Be%5D=true"),
        new("query", Deep + Free, "Json(\"null\")", ""),
        new("query", Deep + """ "allowReserved": true, """ + Map, "new Dictionary<string, string> { [\"a=b\"] = \"c/d=\" }", "?color%5Ba%3Db%5D=c/d="),

        // form: lists in exploded objects are repeated, everything else that is nested is JSON.
        new("query", Search, Full, "?text=a%26b&range=%7B%22from%22%3A1%7D&tags=x%20y&tags=%5Bz%5D%3D&ranges=%7B%22from%22%3A2%7D&ranges=%7B%22from%22%3A3%2C%22to%22%3A4%7D") { HasNested = true },
        new("query", Search, "new Search { Tags = [] }", "") { HasNested = true },
        new("query", Joined + Search, "new Search { Text = \"a\", Tags = [\"x\", \"y\"] }", "?color=text,a,tags,%5B%22x%22%2C%22y%22%5D") { HasNested = true },
        new("query", Ranges, TwoRanges, "?color=%7B%22from%22%3A1%2C%22to%22%3A2%7D&color=%7B%22from%22%3A3%7D") { HasNested = true },
        new("query", Joined + Ranges, TwoRanges, "?color=%7B%22from%22%3A1%2C%22to%22%3A2%7D,%7B%22from%22%3A3%7D") { HasNested = true },
        new("query", Ranges, "null", "") { HasNested = true },
        new("query", Matrix, "new[] { new[] { 1L, 2L }, [] }", "?color=%5B1%2C2%5D&color=%5B%5D") { HasNested = true },
        new("query", Map, Entries, "?a%20b=1&k%5D%26%3D%5B=%C3%A9%2C%3B"),
        new("query", Map, "new Dictionary<string, string>()", ""),
        new("query", Map, "null", ""),
        new("query", Joined + Map, Entries, "?color=a%20b,1,k%5D%26%3D%5B,%C3%A9%2C%3B"),
        new("query", MapOfLists, "new Dictionary<string, IReadOnlyList<long>> { [\"a\"] = [1, 2], [\"b\"] = [] }", "?a=1&a=2"),
        new("query", """ "style": "pipeDelimited", """ + Map, "new Dictionary<string, string> { [\"a\"] = \"1\", [\"b\"] = \"2|3\" }", "?color=a%7C1%7Cb%7C2%7C3"),
        new("query", """ "style": "spaceDelimited", """ + Ranges, TwoRanges, "?color=%7B%22from%22%3A1%2C%22to%22%3A2%7D%20%7B%22from%22%3A3%7D") { HasNested = true },
        new("query", RangeOrNumber, "new Range { From = 1 }", "?from=1"),
        new("query", RangeOrNumber, "7", "?color=7"),
        new("query", Free, Value, "?a=%7B%22b%22%3A%5B1%2Cnull%2C%22x%20y%22%5D%2C%22c%22%3A%7B%7D%7D&e=true"),
        new("query", Free, "Json(\"[ 1, { } ]\")", "?color=1&color=%7B%7D"),
        new("query", """ "schema": { "type": "array", "items": { "type": "object" } } """, "new[] { Json(\"{ \\\"a\\\" : 1 }\"), Json(\"\\\"b\\\"\") }", "?color=%7B%22a%22%3A1%7D&color=b") { HasNested = true },

        // Paths, headers and cookies.
        new("path", Ranges, TwoRanges, "/%7B%22from%22:1%2C%22to%22:2%7D,%7B%22from%22:3%7D") { HasNested = true },
        new("path", """ "style": "matrix", "explode": true, """ + Map, "new Dictionary<string, string> { [\"a\"] = \"1;2\", [\"b\"] = \"/\" }", "/;a=1%3B2;b=%2F"),
        new("path", """ "style": "label", """ + Free, "Json(\"{\\\"a\\\":1}\")", "/.a,1"),
        new("header", Ranges, TwoRanges, "{\"from\":1,\"to\":2},{\"from\":3}") { HasNested = true },
        new("header", """ "explode": true, """ + Search, "new Search { Text = \"a\", Tags = [\"x\", \"y\"], Range = new() { AdditionalProperties = new() { { \"é\", \"\u007f\ud83d\ude00\" } } } }", "text=a,range={\"\\u00E9\":\"\\u007F\\uD83D\\uDE00\"},tags=x,tags=y") { HasNested = true },
        new("header", Map, "new Dictionary<string, string> { [\"a\"] = \"1\" }", "a,1"),
        new("cookie", Map, Entries, "a%20b=1; k%5D%26%3D%5B=%C3%A9%2C%3B"),
        new("cookie", Joined + Ranges, TwoRanges, "color=%7B%22from%22%3A1%2C%22to%22%3A2%7D,%7B%22from%22%3A3%7D") { HasNested = true },

        // content: JSON as it is, text as text.
        .. Content("application/json", Search, "new Search { Text = \"é/\\n\", Tags = [] }", """{"text":"é/\n","tags":[]}""", """{"text":"\u00E9/\n","tags":[]}"""),
        .. Content("application/json", """ "schema": { "type": "string" } """, "\"a;b\"", "\"a;b\""),
        .. Content("application/json", """ "schema": { "type": "integer", "format": "int32" } """, "5", "5"),
        .. Content("application/json", """ "schema": { "type": "number" } """, "1.50m", "1.50"),
        .. Content("application/json", """ "schema": { "type": "boolean" } """, "false", "false"),
        .. Content("application/json", """ "schema": { "type": "array", "items": { "type": "string", "format": "uuid" } } """, "new[] { Guid.Empty }", "[\"00000000-0000-0000-0000-000000000000\"]"),
        .. Content("application/json", """ "schema": { "$ref": "#/components/schemas/size" } """, "Size.ExtraLarge", "\"extra-large\""),
        .. Content("application/vnd.a+json; v=1", Map, "new Dictionary<string, string> { [\"a\"] = \"\" }", "{\"a\":\"\"}"),
        .. Content("application/json", Ranges, TwoRanges, "[{\"from\":1,\"to\":2},{\"from\":3}]"),
        .. Content("application/json", Matrix, "new[] { new[] { 1L }, [] }", "[[1],[]]"),
        .. Content("application/json", Free, Value, "{\"a\":{\"b\":[1,null,\"x y\"],\"c\":{}},\"d\":null,\"e\":true}"),
        .. Content("application/json", """ "example": 1 """, "Json(\"[]\")", "[]"),
        .. Content("text/plain", """ "schema": { "type": "string" } """, "\"a b\"", "a b"),
        .. Content("text/csv", """ "schema": { "type": "array", "items": { "type": "string" } } """, "\"a\"", "a"),
        new("query", """ "content": { "application/json": {""" + Range + "} }", "null", ""),
        new("query", """ "content": { "application/json": {""" + Map + "} }", "null", ""),
        new("header", """ "content": { "application/json": {""" + Ranges + "} }", "null", ""),
        new("cookie", """ "content": { "application/json": {""" + Range + "} }", "null", ""),
    ];

    private static IEnumerable<ParameterCase> Content(string mediaType, string schema, string argument, string text, string? ascii = null)
    {
        var declaration = $$""" "content": { "{{mediaType}}": { {{schema}} } } """;
        var escaped = Uri.EscapeDataString(text);
        return
        [
            new("path", declaration, argument, "/" + escaped.Replace("%3A", ":").Replace("%2C", ",").Replace("%3B", ";")),
            new("query", declaration, argument, "?color=" + escaped),
            new("header", declaration, argument, ascii ?? text),
            new("cookie", declaration, argument, "color=" + escaped),
        ];
    }
}
