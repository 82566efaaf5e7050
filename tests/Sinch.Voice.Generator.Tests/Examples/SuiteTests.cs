namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>Each keyword's corners, after the JSON Schema Test Suite for 2020-12: values that fit, then values that don't.</summary>
public class SuiteTests
{
    [Theory]
    [InlineData("""{ "type": "integer" }""", "[1, 1.0, 1e3, -0, 1e400]", """[1.1, "1", {}, [], true, null]""")]
    [InlineData("""{ "type": "number" }""", "[1, 1.0, 1.1, 1e400]", """["1", "1.1", {}, [], true, null]""")]
    [InlineData("""{ "type": "string" }""", """["1", "", "foo"]""", "[1, 1.1, {}, [], true, null]")]
    [InlineData("""{ "type": "object" }""", "[{}]", """[1, 1.1, "foo", [], true, null]""")]
    [InlineData("""{ "type": "array" }""", "[[]]", """[1, 1.1, "foo", {}, true, null]""")]
    [InlineData("""{ "type": "boolean" }""", "[true, false]", """[1, 0, 1.1, "", {}, [], null]""")]
    [InlineData("""{ "type": "null" }""", "[null]", """[1, 1.1, 0, "foo", "", {}, [], true, false]""")]
    [InlineData("""{ "type": ["array", "object", "null"] }""", "[[1], {}, null]", """[1, "foo", true]""")]
    [InlineData("""{ "type": ["integer", "string"] }""", """[1, "foo"]""", "[1.1, {}, [], null]")]
    public void Type(string schema, string fitting, string others) => Assert.All(Verdicts(schema, fitting, others), Hold);

    [Theory]
    [InlineData("""{ "enum": [1, 2, 3] }""", "[1, 2.0, 30e-1]", """[4, "1", null]""")]
    [InlineData("""{ "enum": [6, "foo", [], true, {"foo": 12}] }""", """[[], {"foo": 12.0}, "foo"]""", """[null, {"foo": false}, {"foo": 12, "boo": 42}, false, "6"]""")]
    [InlineData("""{ "enum": [false] }""", "[false]", "[0, 0.0, null, [false]]")]
    [InlineData("""{ "enum": [[0]] }""", "[[0], [0.0]]", "[[false], 0, []]")]
    [InlineData("""{ "const": {"foo": "bar", "baz": "bax"} }""", """[{"baz": "bax", "foo": "bar"}]""", """[{"foo": "bar"}, [1, 2], "{}"]""")]
    [InlineData("""{ "const": null }""", "[null]", "[0, false, \"\"]")]
    [InlineData("""{ "const": 9007199254740992 }""", "[9007199254740992, 9007199254740992.0]", "[9007199254740991, -9007199254740992]")]
    [InlineData("""{ "const": -2.0 }""", "[-2, -2.0]", "[2, -2.00001]")]
    [InlineData("""{ "const": "é\n" }""", """["\u00e9\n"]""", """["e\n"]""")]
    public void Fixed_values(string schema, string fitting, string others) => Assert.All(Verdicts(schema, fitting, others), Hold);

    [Theory]
    [InlineData("""{ "minimum": 1.1 }""", """[2.6, 1.1, 1e400, "x"]""", "[0.6, -1e400]")]
    [InlineData("""{ "minimum": -2 }""", "[-1, 0, -2, -2.0]", "[-2.0001, -3]")]
    [InlineData("""{ "maximum": 3.0 }""", """[2.6, 3.0, "x"]""", "[3.5]")]
    [InlineData("""{ "maximum": 300 }""", "[299.97, 300, 300.00]", "[300.5]")]
    [InlineData("""{ "exclusiveMinimum": 1.1 }""", """[1.2, "x"]""", "[1.1, 0.6]")]
    [InlineData("""{ "exclusiveMaximum": 3.0 }""", """[2.2, "x"]""", "[3.0, 3.5]")]
    [InlineData("""{ "multipleOf": 2 }""", """[10, "foo"]""", "[7]")]
    [InlineData("""{ "multipleOf": 1.5 }""", "[0, 4.5]", "[35]")]
    [InlineData("""{ "multipleOf": 0.0001 }""", "[0.0075]", "[0.00751]")]
    [InlineData("""{ "type": "integer", "multipleOf": 0.5 }""", "[1e308, 12391239123]", "[]")]
    [InlineData("""{ "format": "int32" }""", "[-2147483648, 2147483647, 1.0, \"x\"]", "[2147483648, -2147483649, 1.5, 1e400]")]
    [InlineData("""{ "format": "int64" }""", "[-9223372036854775808, 9223372036854775807]", "[9223372036854775808, 0.1]")]
    [InlineData("""{ "format": "float" }""", "[1.5, 1e400]", "[]")]
    public void Numbers(string schema, string fitting, string others) => Assert.All(Verdicts(schema, fitting, others), Hold);

    [Theory]
    [InlineData("""{ "minLength": 2 }""", """["foo", "fo", 1, "\ud83d\udca9\ud83d\udca9"]""", """["f", "\ud83d\udca9"]""")]
    [InlineData("""{ "maxLength": 2 }""", """["f", "fo", 100, "\ud83d\udca9\ud83d\udca9"]""", """["foo"]""")]
    [InlineData("""{ "minLength": 2.0 }""", """["foo"]""", """["f"]""")]
    [InlineData("""{ "pattern": "^a*$" }""", """["aaa", "", true, 123, {}, []]""", """["abc", "aaa\n"]""")]
    [InlineData("""{ "pattern": "a+" }""", """["xxaayy"]""", """["xxyy"]""")]
    [InlineData("""{ "pattern": "^\\d+$" }""", """["42"]""", """["\u0967"]""")]
    [InlineData("""{ "pattern": "^[\\d\\w-]$" }""", """["4", "_", "-"]""", """["é", "\u0967"]""")]
    [InlineData("""{ "pattern": "^\\W\\D$" }""", """["éé"]""", """["ee", "é1"]""")]
    [InlineData("""{ "pattern": "^[a-z-[b]$" }""", """["b", "[", "-"]""", """["A", "b]"]""")]
    [InlineData("""{ "pattern": "^a.b[^]c$" }""", """["axb\nc"]""", """["a\nbxc", "a\u2028bxc"]""")]
    [InlineData("""{ "pattern": "[]" }""", "[1]", """["", "a"]""")]
    [InlineData("""{ "pattern": "^\\p{Lu}(?=x)x\\/\\$$" }""", """["Éx/$"]""", """["éx/$"]""")]
    public void Strings(string schema, string fitting, string others) => Assert.All(Verdicts(schema, fitting, others), Hold);

    [Theory]
    [InlineData("date-time", """["1963-06-19T08:30:06.283185Z", "1963-06-19t08:30:06z", "1937-01-01T12:00:27.87+00:20", "1998-12-31T23:59:60Z", "1998-12-31T15:59:60.123-08:00", 12]""",
        """["1998-12-31T23:59:61Z", "1998-12-31T22:59:60Z", "1990-02-31T15:59:59Z", "1990-12-31T24:00:00Z", "2013-350T01:01:01", "06/19/1963 08:30:06 PST", "1963-06-19 08:30:06Z", "1963-06-19T08:30:06", "1963-06-1৪T00:00:00Z", ""]""")]
    [InlineData("date", """["1963-06-19", "2020-02-29", 1]""", """["2021-02-29", "1963-6-19", "06/19/1963", "1963-06-19Z", "1963-06-19\n"]""")]
    [InlineData("time", """["08:30:06Z", "23:59:60Z", "08:30:06-08:00"]""", """["08:30:06", "24:00:00Z", "08:30:60Z", "8:30:06Z"]""")]
    [InlineData("uuid", """["2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"]""", """["2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4ga-73b441d16380", ""]""")]
    [InlineData("uri", """["http://foo.bar/?baz=qux#quux", "urn:oasis:names", "mailto:a@b.c", "tel:+1-816", "http://[2001:db8::7]/c", "wss://x.com/y"]""",
        """["/abc", "//foo.bar", "abc", "http:// x", "bar,baz", "http://a.b/{c}", "http://a/%zz", "\\\\WINDOWS\\file"]""")]
    [InlineData("email", """["joe.bloggs@example.com", "te~st@example.com"]""", """["2962", "a@b@c", "a b@c"]""")]
    [InlineData("byte", """["", "QQ==", "QUI=", "QUJD"]""", """["QQ", "QQ=", "Q!==", "QUJD\n"]""")]
    [InlineData("e.164", """["anything"]""", "[]")]
    public void Format(string format, string fitting, string others)
        => Assert.All(Verdicts($$"""{ "format": "{{format}}" }""", fitting, others), Hold);

    [Theory]
    [InlineData("""{ "items": { "type": "integer" } }""", """[[1, 2], [], {"foo": "bar"}, "x"]""", """[[1, "x"]]""")]
    [InlineData("""{ "items": false }""", "[[]]", "[[1]]")]
    [InlineData("""{ "prefixItems": [{ "type": "integer" }, { "type": "string" }] }""", """[[1, "foo"], [1], [1, "foo", true], []]""", """[["foo", 1]]""")]
    [InlineData("""{ "prefixItems": [{}], "items": { "type": "integer" } }""", """[["a", 2]]""", """[["a", "b"]]""")]
    [InlineData("""{ "minItems": 1 }""", """[[1], [1, 2], ""]""", "[[]]")]
    [InlineData("""{ "maxItems": 2 }""", "[[1], [1, 2], \"foobar\"]", "[[1, 2, 3]]")]
    [InlineData("""{ "uniqueItems": true }""", """[[1, 2], [1, true], [0, false], [[1], [true]], [{"a": 1}, {"a": 2}], ["1", 1], []]""",
        """[[1, 1], [1.0, 1.00, 1], [{"a": 1, "b": 2}, {"b": 2, "a": 1}], [["foo"], ["foo"]], [null, null]]""")]
    [InlineData("""{ "uniqueItems": false }""", "[[1, 1]]", "[]")]
    public void Arrays(string schema, string fitting, string others) => Assert.All(Verdicts(schema, fitting, others), Hold);

    [Theory]
    [InlineData("""{ "properties": { "foo": { "type": "integer" } } }""", """[{"foo": 1}, {}, [], 12]""", """[{"foo": "x"}, {"foo": null}]""")]
    [InlineData("""{ "properties": { "foo": true, "bar": false } }""", """[{"foo": 1}, {}]""", """[{"bar": 2}]""")]
    [InlineData("""{ "properties": { "foo": {} }, "additionalProperties": { "type": "boolean" } }""", """[{"foo": 1}, {"foo": 1, "x": true}]""", """[{"x": 12}]""")]
    [InlineData("""{ "properties": { "foo": {} }, "patternProperties": { "^v": {} }, "additionalProperties": false }""", """[{"foo": 1, "vroom": 2}, [], "x"]""", """[{"quux": 1}]""")]
    [InlineData("""{ "patternProperties": { "f.*o": { "type": "integer" } } }""", """[{"foo": 1}, {"bar": "x"}]""", """[{"foo": "bar"}]""")]
    [InlineData("""{ "allOf": [{ "properties": { "foo": {} } }], "additionalProperties": { "type": "boolean" } }""", """[{"bar": true}]""", """[{"foo": 1}]""")]
    [InlineData("""{ "required": ["foo"] }""", """[{"foo": null}, [], ""]""", """[{"bar": 1}, {}]""")]
    [InlineData("""{ "required": ["foo\nbar", "foo\"bar"] }""", """[{"foo\nbar": 1, "foo\"bar": 2}]""", """[{"foo": 1}]""")]
    [InlineData("""{ "minProperties": 1 }""", """[{"a": 1}, [], 12]""", "[{}]")]
    [InlineData("""{ "maxProperties": 0 }""", """[{}, [1]]""", """[{"foo": 1}]""")]
    public void Objects(string schema, string fitting, string others) => Assert.All(Verdicts(schema, fitting, others), Hold);

    [Theory]
    [InlineData("""{ "allOf": [{ "required": ["bar"] }, { "properties": { "foo": { "type": "string" } } }] }""", """[{"foo": "baz", "bar": 2}]""", """[{"foo": "baz"}, {"bar": 2, "foo": 1}]""")]
    [InlineData("""{ "allOf": [true, false] }""", "[]", "[1]")]
    [InlineData("""{ "anyOf": [{ "type": "integer" }, { "minimum": 2 }] }""", "[1, 2.5, 3]", "[1.5]")]
    [InlineData("""{ "type": "string", "anyOf": [{ "maxLength": 2 }, { "minLength": 4 }] }""", """["a", "abcd"]""", """[3, "abc"]""")]
    [InlineData("""{ "oneOf": [{ "type": "integer" }, { "minimum": 2 }] }""", "[1, 2.5]", "[3, 1.5]")]
    [InlineData("""{ "oneOf": [{ "required": ["a"] }, { "required": ["b"] }] }""", """[{"a": 1}, {"b": 1}]""", """[{}, {"a": 1, "b": 1}]""")]
    [InlineData("""{ "oneOf": [true, true, false] }""", "[]", "[1]")]
    [InlineData("""{ "not": { "type": "integer" } }""", """["foo"]""", "[1]")]
    [InlineData("""{ "not": { "not": {} } }""", "[1, {}]", "[]")]
    [InlineData("""{ "not": { "type": "object", "properties": { "foo": { "type": "string" } } } }""", """[1, {"foo": 1}]""", """[{"foo": "bar"}]""")]
    [InlineData("true", "[1, {}]", "[]")]
    [InlineData("false", "[]", "[1, {}, null]")]
    [InlineData("""{ "$ref": "#/components/schemas/s" }""", """[1, 2]""", """["a"]""")]
    [InlineData("""{ "$ref": "#/components/schemas/s", "maximum": 3 }""", "[3]", """[4, "a"]""")]
    [InlineData("""{ "properties": { "$ref": { "type": "string" } } }""", """[{"$ref": "a"}]""", """[{"$ref": 2}]""")]
    public void Combinations(string schema, string fitting, string others) => Assert.All(Verdicts(schema, fitting, others), Hold);

    private static IEnumerable<(string Schema, string Value, bool Fits)> Verdicts(string schema, string fitting, string others)
        => Values(fitting).Select(value => (schema, value, true)).Concat(Values(others).Select(value => (schema, value, false)));

    private static IEnumerable<string> Values(string array)
        => System.Text.Json.JsonDocument.Parse(array).RootElement.EnumerateArray().Select(value => value.GetRawText());

    private static void Hold((string Schema, string Value, bool Fits) verdict)
        => Assert.Equal(
            verdict.Fits,
            Lint.Value("3.1.0", verdict.Schema, verdict.Value, """{ "s": { "type": "integer" } }""").All(text => text.StartsWith("SVG061", StringComparison.Ordinal)));
}
