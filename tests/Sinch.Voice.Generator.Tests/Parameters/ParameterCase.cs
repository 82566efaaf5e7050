using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>A parameter, an argument for it, and both on the wire.</summary>
/// <param name="Location">Where the parameter is, and for paths the last segment of the template.</param>
/// <param name="Declaration">The rest of the parameter in JSON, without braces.</param>
/// <param name="Argument">The argument in C#.</param>
/// <param name="Expected">The target behind <c>/t</c>, or the value of the header <c>color</c> or <c>Cookie</c>; empty for none.</param>
public sealed record ParameterCase(string Location, string Declaration, string Argument, string Expected)
{
    private const string Text = """ "schema": { "type": "string" } """;
    private const string Array = """ "schema": { "type": "array", "items": { "type": "string" } } """;
    private const string OneOrMany = """ "schema": { "oneOf": [ { "type": "string" }, { "type": "array", "items": { "type": "string" } } ] } """;
    private const string Object = """ "schema": { "$ref": "#/components/schemas/rgb" } """;

    private const string Blue = "\"blue\"";
    private const string Colors = "new[] { \"blue\", \"black\", \"brown\" }";
    private const string Rgb = "new Rgb { R = 100, G = 200, B = 150 }";

    /// <summary>
    /// The rows of "Style Examples" (OpenAPI 3.0.3) with percent-encoding where a URI cannot contain a delimiter, and with the labels of
    /// 3.0.4, which follows RFC 6570, 3.2.5. Exploded values of a cookie are a cookie each, because <c>&amp;</c> does not separate cookies.
    /// </summary>
    public static IReadOnlyList<ParameterCase> StyleExamples { get; } =
    [
        .. Rows("path", "matrix", explode: false, "/;color=blue", "/;color=blue,black,brown", "/;color=R,100,G,200,B,150"),
        .. Rows("path", "matrix", explode: true, "/;color=blue", "/;color=blue;color=black;color=brown", "/;R=100;G=200;B=150"),
        .. Rows("path", "label", explode: false, "/.blue", "/.blue,black,brown", "/.R,100,G,200,B,150"),
        .. Rows("path", "label", explode: true, "/.blue", "/.blue.black.brown", "/.R=100.G=200.B=150"),
        .. Rows("path", "simple", explode: false, "/blue", "/blue,black,brown", "/R,100,G,200,B,150"),
        .. Rows("path", "simple", explode: true, "/blue", "/blue,black,brown", "/R=100,G=200,B=150"),
        .. Rows("path", null, explode: null, "/blue", "/blue,black,brown", "/R,100,G,200,B,150"),
        .. Rows("query", "form", explode: false, "?color=blue", "?color=blue,black,brown", "?color=R,100,G,200,B,150"),
        .. Rows("query", "form", explode: true, "?color=blue", "?color=blue&color=black&color=brown", "?R=100&G=200&B=150"),
        .. Rows("query", null, explode: null, "?color=blue", "?color=blue&color=black&color=brown", "?R=100&G=200&B=150"),
        .. Rows("query", "spaceDelimited", explode: false, null, "?color=blue%20black%20brown", "?color=R%20100%20G%20200%20B%20150"),
        .. Rows("query", "spaceDelimited", explode: null, null, "?color=blue%20black%20brown", "?color=R%20100%20G%20200%20B%20150"),
        .. Rows("query", "pipeDelimited", explode: false, null, "?color=blue%7Cblack%7Cbrown", "?color=R%7C100%7CG%7C200%7CB%7C150"),
        .. Rows("query", "pipeDelimited", explode: true, null, "?color=blue&color=black&color=brown", "?R=100&G=200&B=150"),
        .. Rows("query", "deepObject", explode: true, null, null, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        .. Rows("query", "deepObject", explode: null, null, null, "?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        .. Rows("header", "simple", explode: false, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        .. Rows("header", "simple", explode: true, "blue", "blue,black,brown", "R=100,G=200,B=150"),
        .. Rows("header", null, explode: null, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        .. Rows("cookie", "form", explode: false, "color=blue", "color=blue,black,brown", "color=R,100,G,200,B,150"),
        .. Rows("cookie", "form", explode: true, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
        .. Rows("cookie", null, explode: null, "color=blue", "color=blue; color=black; color=brown", "R=100; G=200; B=150"),
    ];

    /// <summary>Values of every type, and texts that would be something else if they weren't encoded.</summary>
    public static IReadOnlyList<ParameterCase> Values { get; } =
    [
        .. Everywhere(""" "schema": { "type": "integer" } """, "-1234567L", "-1234567"),
        .. Everywhere(""" "schema": { "type": "integer", "format": "int32" } """, "1234", "1234"),
        .. Everywhere(""" "schema": { "type": "number" } """, "1234.50m", "1234.50"),
        .. Everywhere(""" "schema": { "type": "number", "format": "double" } """, "1234.5", "1234.5"),
        .. Everywhere(""" "schema": { "type": "number", "format": "float" } """, "0.1f", "0.1"),
        .. Everywhere(""" "schema": { "type": "boolean" } """, "true", "true"),
        .. Everywhere(""" "schema": { "type": "string", "format": "date" } """, "new DateOnly(2024, 2, 29)", "2024-02-29"),
        .. Everywhere(""" "schema": { "type": "string", "format": "uuid" } """, "Guid.Empty", "00000000-0000-0000-0000-000000000000"),
        .. Everywhere(""" "schema": { "type": "string", "enum": [ "IIX", "i" ] } """, "\"IIX\"", "IIX"),
        .. Everywhere(""" "schema": { "$ref": "#/components/schemas/size" } """, "Size.ExtraLarge", "extra-large"),
        .. Everywhere(""" "schema": { "allOf": [ { "$ref": "#/components/schemas/size" } ], "default": "small" } """, "Size.ExtraLarge", "extra-large"),
        .. Everywhere(""" "schema": { "oneOf": [ { "type": "string", "format": "uuid" }, { "type": "integer" } ] } """, "\"7\"", "7"),
        .. Everywhere(""" "schema": { "$ref": "#/components/schemas/nameOrId" } """, "\"7\"", "7"),
        .. Everywhere(""" "schema": { "oneOf": [ { "type": "string", "enum": [ "auto" ] }, { "type": "integer" } ] } """, "\"auto\"", "auto"),
        .. Everywhere(""" "schema": { "$ref": "#/components/schemas/autoOrNumber" } """, "12L", "12"),
        .. Everywhere(""" "schema": { "type": "integer", "format": "uint64" } """, "ulong.MaxValue", "18446744073709551615"),
        .. Everywhere(""" "schema": { "type": "integer", "enum": [ 1, 2 ] } """, "2", "2"),
        .. Everywhere(""" "schema": { "$ref": "#/components/schemas/level" } """, "Level.High", "20"),
        .. Everywhere(""" "schema": { "type": "string", "format": "duration" } """, "new IsoDuration(TimeSpan.FromMinutes(90))", "PT1H30M"),
        .. Everywhere(""" "schema": { "type": "array", "items": { "type": "integer", "format": "int32" } }, "explode": false """, "new[] { 1, -2 }", "1,-2"),
        .. Everywhere(""" "schema": { "type": "array", "items": { "$ref": "#/components/schemas/size" } }, "explode": false """, "new[] { Size.Small, \"huge\" }", "small,huge"),
        .. Everywhere(""" "schema": { "type": "array" }, "explode": false """, "new List<string> { \"a\" }", "a"),
        .. Everywhere(""" "schema": {} """, "\"any\"", "any"),
        .. Everywhere(OneOrMany + """, "explode": false """, "\"a\"", "a"),
        .. Everywhere(OneOrMany + """, "explode": false """, "[\"a\", \"b\"]", "a,b"),
        .. Everywhere(OneOrMany + """, "explode": false """, "new[] { \"a\", \"b\" }", "a,b"),
        .. Everywhere(""" "explode": false, "schema": { "type": ["string", "array", "null"], "items": { "type": "string" } } """, "new List<string> { \"a\", \"b\" }", "a,b"),
        .. Everywhere(""" "explode": false, "schema": { "oneOf": [ { "type": "integer" }, { "type": "array", "items": { "type": "integer" } } ] } """, "5", "5"),
        .. Everywhere(""" "explode": false, "schema": { "anyOf": [ { "$ref": "#/components/schemas/size" }, { "type": "array", "items": { "$ref": "#/components/schemas/size" } } ] } """, "[Size.Small, Size.ExtraLarge]", "small,extra-large"),
        .. Everywhere(""" "explode": false, "schema": { "anyOf": [ { "type": "integer" }, { "type": "array", "items": { "type": "string" } } ] } """, "[\"1\", \"b\"]", "1,b"),
        .. Everywhere(""" "explode": false, "schema": { "anyOf": [ { "type": "array", "items": { "type": "string" } }, { "type": "null" } ] } """, "new[] { \"a\", \"b\" }", "a,b"),
        .. Everywhere(""" "explode": false, "schema": { "anyOf": [ { "$ref": "#/components/schemas/rgb" }, { "nullable": true } ] } """, "new Rgb { R = 1 }", "R,1"),
        .. Everywhere(""" "schema": { "format": "int32", "pattern": "^-?(?:0|[1-9]\\d*)$" } """, "12", "12"),
        .. Everywhere(""" "schema": { "type": ["integer", "string"], "format": "int32" } """, "12", "12"),
        .. InAddresses(""" "schema": { "type": "string", "format": "date-time" } """, "new DateTimeOffset(2024, 2, 29, 12, 0, 0, 5, TimeSpan.FromHours(2))", "2024-02-29T10%3A00%3A00.005Z", "2024-02-29T10:00:00.005Z"),
        .. InAddresses(""" "schema": { "type": "string", "format": "byte" } """, "new byte[] { 251, 255, 254, 0 }", "%2B%2F%2F%2BAA%3D%3D", "+%2F%2F+AA=="),
        .. InAddresses(""" "schema": { "type": "string", "format": "uri" } """, "new Uri(\"https://example.com/a?b#c\")", "https%3A%2F%2Fexample.com%2Fa%3Fb%23c", "https:%2F%2Fexample.com%2Fa%3Fb%23c"),
        .. InAddresses(Text, "\"a b+c&d=e/f?g#h%i,j;k'l\\\"ä\ud83d\ude00\"", "a%20b%2Bc%26d%3De%2Ff%3Fg%23h%25i%2Cj%3Bk%27l%22%C3%A4%F0%9F%98%80", "a%20b+c&d=e%2Ff%3Fg%23h%25i,j;k'l%22%C3%A4%F0%9F%98%80"),
        .. InAddresses(Array + """, "explode": false """, "new[] { \"a,b\", \"c d\" }", "a%2Cb,c%20d"),
        .. InAddresses(""" "schema": { "type": "string", "format": "time" } """, "new IsoTime(new TimeOnly(9, 30))", "09%3A30%3A00", "09:30:00"),
        new("query", Text, "\"\"", "?color="),
        new("query", Text, "\"a\\r\\nb\"", "?color=a%0D%0Ab"),
        new("query", Array, "new[] { \"a&b\", \"\" }", "?color=a%26b&color="),
        new("query", OneOrMany, "\"a b\"", "?color=a%20b"),
        new("query", OneOrMany, "[\"a\", \"b\"]", "?color=a&color=b"),
        new("query", OneOrMany, "new OneOrMany<string>()", ""),
        new("query", OneOrMany, "null", ""),
        new("query", Array, "Array.Empty<string>()", ""),
        new("query", """ "schema": { "allOf": [ {}, { "type": "string" } ] } """, Blue, "?color=blue"),
        new("query", """ "schema": { "allOf": [ { "maximum": 30 }, { "type": "integer" } ] } """, "25L", "?color=25"),
        new("query", """ "schema": { "allOf": [ {} ] } """, Blue, "?color=blue"),
        new("query", """ "schema": { "type": "string", "properties": { "a": {} } } """, Blue, "?color=blue"),
        new("query", Text, "null", ""),
        new("query", Object, "new Rgb()", ""),
        new("query", """ "allowReserved": true, """ + Text, "\"a/b:c?d@e!f$g'h(i)j*k,l;m=n &#+[]%\"", "?color=a/b:c?d@e!f$g'h(i)j*k,l;m=n%20%26%23%2B%5B%5D%25"),
        new("query", """ "allowReserved": true, "explode": false, """ + Array, "new[] { \"a,b\", \"c/d\" }", "?color=a%2Cb,c/d"),
        new("header", """ "schema": { "type": "string", "format": "date-time" } """, "new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2))", "2024-02-29T10:00:00Z"),
        new("header", Text, "\"W/\\\"a b%\\\"\"", "W/\"a b%\""),
        new("header", Text, "null", ""),
        new("header", Array, "new string[0]", ""),
        new("cookie", Text, "null", ""),
    ];

    /// <summary>The arguments of the method, in the order of <see cref="StyleExamples"/>, <see cref="Values"/> and <see cref="StructuredCases"/>.</summary>
    public static IReadOnlyList<ParameterCase> All { get; } = [.. StyleExamples, .. Values, .. StructuredCases.All];

    /// <summary>Gets whether the generator reports that nested values are sent as JSON (SVG035).</summary>
    public bool HasNested { get; init; }

    public string Template => Location == "path" ? "/t/{color}" : "/t";

    public JsonObject Parameter
    {
        get
        {
            var parameter = JsonNode.Parse($$"""{ "name": "color", "in": "{{Location}}", {{Declaration}} }""")!.AsObject();
            if (Location == "path")
            {
                parameter["required"] = true;
            }

            return parameter;
        }
    }

    private static IEnumerable<ParameterCase> Rows(string place, string? style, bool? explode, string? text, string? array, string? members)
    {
        var declared = (style is null ? "" : $"\"style\": \"{style}\",") + (explode is null ? "" : $"\"explode\": {(explode.Value ? "true" : "false")},");
        (string Schema, string Argument, string? Expected)[] rows = [(Text, Blue, text), (Array, Colors, array), (Object, Rgb, members)];
        return rows.Where(row => row.Expected is not null).Select(row => new ParameterCase(place, declared + row.Schema, row.Argument, row.Expected!));
    }

    private static IEnumerable<ParameterCase> Everywhere(string declaration, string argument, string text)
        => [.. InAddresses(declaration, argument, text), new("header", declaration, argument, text)];

    /// <summary>A path segment needs fewer escapes than queries and cookies do.</summary>
    private static IEnumerable<ParameterCase> InAddresses(string declaration, string argument, string text, string? segment = null) =>
    [
        new("path", declaration, argument, "/" + (segment ?? text)),
        new("query", declaration, argument, "?color=" + text),
        new("cookie", declaration, argument, "color=" + text),
    ];
}
