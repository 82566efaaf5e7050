using System.Text;
using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Tests.Yaml;

/// <summary>What a YAML value is in JSON.</summary>
public class YamlTypeTests
{
    [Theory]
    [InlineData("no", "\"no\"")]
    [InlineData("Yes", "\"Yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("n", "\"n\"")]
    [InlineData("true", "true")]
    [InlineData("TRUE", "true")]
    [InlineData("False", "false")]
    [InlineData("tRUE", "\"tRUE\"")]
    [InlineData("null", "null")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("|-\n  12", "\"12\"")]
    public void A_plain_value_is_null_or_a_boolean_only_as_YAML_1_2_spells_it(string yaml, string json) => AssertValue(json, yaml);

    [Theory]
    [InlineData("12", "12")]
    [InlineData("-0.50", "-0.50")]
    [InlineData("1e3", "1e3")]
    [InlineData("1E+400", "1E+400")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("+46701234567", "\"\\u002B46701234567\"")]
    [InlineData("012", "\"012\"")]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("0o17", "\"0o17\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData(".5", "\".5\"")]
    [InlineData("5.", "\"5.\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-", "[null]")]
    [InlineData("--", "\"--\"")]
    [InlineData("1:30", "\"1:30\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("2024-02-29", "\"2024-02-29\"")]
    [InlineData("2024-02-29T10:00:00Z", "\"2024-02-29T10:00:00Z\"")]
    public void A_plain_value_is_a_number_only_as_JSON_spells_it(string yaml, string json) => AssertValue(json, yaml);

    [Theory]
    [InlineData("!!str 12", "\"12\"")]
    [InlineData("!!str no", "\"no\"")]
    [InlineData("!!str", "\"\"")]
    [InlineData("! 12", "\"12\"")]
    [InlineData("!!bool no", "false")]
    [InlineData("!!bool On", "true")]
    [InlineData("!!bool \"true\"", "true")]
    [InlineData("!!int \"12\"", "12")]
    [InlineData("!!int +0012", "12")]
    [InlineData("!!int -7", "-7")]
    [InlineData("!!int 0", "0")]
    [InlineData("!!int 0x1F", "31")]
    [InlineData("!!int 0o17", "15")]
    [InlineData("!<tag:yaml.org,2002:int> 3", "3")]
    [InlineData("!!float .5", "0.5")]
    [InlineData("!!float +5.", "5")]
    [InlineData("!!float 00", "0")]
    [InlineData("!!float -1.50e+3", "-1.50e+3")]
    [InlineData("!!null ~", "null")]
    [InlineData("!!timestamp 2024-02-29", "\"2024-02-29\"")]
    [InlineData("!!binary aGk=", "\"aGk=\"")]
    [InlineData("!!map { a: !!seq [ 1 ] }", """{"a":[1]}""")]
    public void A_tag_determines_the_type(string yaml, string json) => AssertValue(json, yaml);

    [Theory]
    [InlineData("{ 200: a, no: b, null: c, true: d, 1.0: e, ~: f, \"\": g }", """{"200":"a","no":"b","null":"c","true":"d","1.0":"e","~":"f","":"g"}""")]
    [InlineData("{ &k name: 1, &n 1: 2, c: { *k : 3, *n : 4 } }", """{"name":1,"1":2,"c":{"name":3,"1":4}}""")]
    [InlineData("{ a, b: }", """{"a":null,"b":null}""")]
    [InlineData("[ a: 1, { \"b\":2 } ]", """[{"a":1},{"b":2}]""")]
    public void A_key_is_the_text_as_it_is_written(string yaml, string json) => AssertValue(json, yaml);

    [Theory]
    [InlineData("|\n  a\n   b\n\n  c\n", "\"a\\n b\\n\\nc\\n\"")]
    [InlineData(">\n  a\n  b\n\n  c\n", "\"a b\\nc\\n\"")]
    [InlineData("|+\n  a\n\n", "\"a\\n\\n\"")]
    [InlineData("'it''s \\n'", "\"it\\u0027s \\\\n\"")]
    [InlineData("\"a\\n\\u00e9\\/\\x41\\\n   b\"", "\"a\\n\\u00E9/Ab\"")]
    [InlineData("\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\"")]
    [InlineData("'a\u2028b'", "\"a\\u2028b\"")]
    [InlineData("\"a\u0085b\u2029\"", "\"a\\u0085b\\u2029\"")]
    [InlineData("|\n  a\u2028b\n  c\n", "\"a\\u2028b\\nc\\n\"")]
    public void A_text_has_the_line_breaks_that_YAML_1_2_gives_it(string yaml, string json)
    {
        AssertValue(json, yaml);
        AssertValue(json, yaml.Replace("\n", "\r\n", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\uFEFFa: 1")]
    [InlineData("%YAML 1.2\n---\na: 1\n...\n")]
    [InlineData("%YAML 1.1\n---\na: 1")]
    [InlineData("# comment\n\n---\na:\t1 # one\n")]
    [InlineData("a: 1\r\n")]
    [InlineData("a: 1\r")]
    [InlineData("{\n\t\"a\":\t1\n}\n")]
    [InlineData("? a\n: 1\n")]
    public void A_file_has_one_document_whatever_surrounds_it(string yaml) => Assert.Equal("""{"a":1}""", Read(yaml));

    [Theory]
    [InlineData("b: &b { x: 1, y: 2 }\na: { z: 0, <<: *b, x: 3 }", """{"z":0,"y":2,"x":3}""")]
    [InlineData("b: &b { x: 1 }\nc: &c { x: 2, y: 3 }\na: { <<: [ *b, *c ] }", """{"x":1,"y":3}""")]
    [InlineData("b: &b { x: 1 }\nc: &c { <<: *b, y: 3 }\na: { <<: *c }", """{"x":1,"y":3}""")]
    [InlineData("b: &b { x: 1 }\nc: &c { y: 3 }\na: { <<: *b, <<: *c }", """{"x":1,"y":3}""")]
    [InlineData("a: { !!merge <<: { x: { y: 1 } } }", """{"x":{"y":1}}""")]
    [InlineData("a: { '<<': 1 }", """{"<<":1}""")]
    [InlineData("b: &b 1\nc: &b 2\na: *b", "2")]
    [InlineData("b: &b [ 1 ]\na: [ *b, *b ]", "[[1],[1]]")]
    public void Aliases_and_merges_become_copies(string yaml, string json)
        => Assert.Equal(json, Content(yaml).Root!["a"]!.ToJsonString().Replace("\\u003C", "<", StringComparison.Ordinal));

    private static void AssertValue(string json, string yaml) => Assert.Equal($$"""{"a":{{json}}}""", Read(yaml.StartsWith('-') && yaml.Length == 1 ? $"a:\n  {yaml}" : $"a: {yaml}"));

    private static string Read(string yaml) => Content(yaml).Root!.ToJsonString();

    private static Json.FileContent Content(string yaml) => DocumentFile.Read("a.yaml", SourceText.From(yaml, Encoding.UTF8));
}
