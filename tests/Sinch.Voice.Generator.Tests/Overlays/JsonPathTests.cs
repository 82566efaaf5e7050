using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>Cases that the examples of RFC 9535 do not cover: corners of its grammar, and texts that are not queries.</summary>
public class JsonPathTests
{
    private static StepBudget Budget => new(1000, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("""{ "\"": 1 }""", "$['\"']")]
    [InlineData("""{ "\"": 1 }""", "$[\"\\\"\"]")]
    [InlineData("""{ "'": 1 }""", "$['\\'']")]
    [InlineData("""{ "\b\f\n\r\t/\\": 1 }""", "$['\\b\\f\\n\\r\\t\\/\\\\']")]
    [InlineData("""{ "\u00e9": 1 }""", "$.\u00e9")]
    [InlineData("""{ "\ud83d\ude00": 1 }""", "$['\\uD83D\\uDE00']")]
    [InlineData("""{ "\ud83d\ude00": 1 }""", "$.\ud83d\ude00")]
    [InlineData("""{ "": 1 }""", "$['']")]
    [InlineData("""{ "a": { "b": 1 } }""", "$ .a\t[ 'b' ]")]
    [InlineData("""{ "a": [0, 1] }""", "$.a[ 1 ]")]
    [InlineData("""{ "a": [0, 1] }""", "$.a[ 1 : 2 : 1 ]")]
    [InlineData("""{ "a": [[1], 2] }""", "$.a[0][0]")]
    [InlineData("""{ "a": [{"x": 1, "y": 1}, {"x": 1}] }""", "$.a[?@.x == 1 && !@.y]")]
    [InlineData("""{ "a": [{"x": 1}, {"x": 2}, {"x": 3}] }""", "$.a[?!(@.x == 1 || @['x'] == 3)]")]
    [InlineData("""{ "a": [{"x": 1}, {"y": 1, "z": 1}, {"y": 1}] }""", "$.a[?@.x && @.y || @.y && @.z]")]
    [InlineData("""{ "a": [1.0, 2] }""", "$.a[?@ == 10e-1]")]
    [InlineData("""{ "a": [1e400, 2] }""", "$.a[?@ == 1e400]")]
    [InlineData("""{ "a": [1e400, 1e401] }""", "$.a[?@ == 1e400]")]
    [InlineData("""{ "a": [1e-30, 1e-31] }""", "$.a[?@ == 1e-30]")]
    [InlineData("""{ "a": [null, false] }""", "$.a[?@ == false]")]
    [InlineData("""{ "a": [{"x": [1, {"y": 2}]}, {"x": [1]}] }""", "$.a[?@.x == $.a[0].x]")]
    [InlineData("""{ "a": ["\ud83d\ude00", "z"] }""", "$.a[?@ > '\ufffd']")]
    [InlineData("""{ "a": ["ab", "a"] }""", "$.a[?@ > 'a']")]
    [InlineData("""{ "a": [{"tags": ["x"]}, {"tags": ["y"]}] }""", "$.a[?@.tags[?@ == 'x']]")]
    public void One_node_is_selected(string document, string query)
        => Assert.Single(JsonPath.Parse(query).Evaluate(JsonNode.Parse(document), Budget));

    [Theory]
    [InlineData("$[1:2:0]", 0)]
    [InlineData("$[-100:100]", 3)]
    [InlineData("$[100:-100:-1]", 3)]
    [InlineData("$[:-1]", 2)]
    [InlineData("$[-1:]", 1)]
    [InlineData("$[3]", 0)]
    [InlineData("$[-4]", 0)]
    [InlineData("$[9007199254740991]", 0)]
    [InlineData("$['a']", 0)]
    [InlineData("$.a", 0)]
    public void Indices_beyond_the_ends_select_nothing(string query, int expected)
        => Assert.Equal(expected, JsonPath.Parse(query).Evaluate(JsonNode.Parse("[0, 1, 2]"), Budget).Count);

    [Fact]
    public void A_node_knows_its_JSON_pointer()
        => Assert.Equal(
            "#/paths/~1a~1{b}/x~0y/0",
            Assert.Single(JsonPath.Parse("$.paths['/a/{b}']['x~y'][0]").Evaluate(JsonNode.Parse("""{ "paths": { "/a/{b}": { "x~y": [0] } } }"""), Budget)).Pointer);

    [Theory]
    [InlineData("", "'$' is missing at column 1")]
    [InlineData("a", "'$' is expected instead of 'a' at column 1")]
    [InlineData(" $", "'$' is expected instead of ' ' at column 1")]
    [InlineData("$ ", "'.', '[' or the end is expected instead of ' ' at column 2")]
    [InlineData("$a", "'.', '[' or the end is expected instead of 'a' at column 2")]
    [InlineData("$.", "a name or '*' is missing at column 3")]
    [InlineData("$..", "a name, '*' or '[' is missing at column 4")]
    [InlineData("$. a", "a name or '*' is expected instead of ' ' at column 3")]
    [InlineData("$.1a", "a name or '*' is expected instead of '1' at column 3")]
    [InlineData("$.a-b", "'.', '[' or the end is expected instead of '-' at column 4")]
    [InlineData("$.'a'", "a name or '*' is expected instead of ''' at column 3")]
    [InlineData("$[]", "a name in quotes, an index, '*' or '?' is expected instead of ']' at column 3")]
    [InlineData("$[a]", "a name in quotes, an index, '*' or '?' is expected instead of 'a' at column 3")]
    [InlineData("$['a'", "',' or ']' is missing at column 6")]
    [InlineData("$['a',]", "a name in quotes, an index, '*' or '?' is expected instead of ']' at column 7")]
    [InlineData("$['a", "the string is not terminated at column 3")]
    [InlineData("$['\\x']", "the escape sequence is invalid at column 4")]
    [InlineData("$['\\\"']", "the escape sequence is invalid at column 4")]
    [InlineData("$['\\u12G4']", "\\u requires four hexadecimal digits at column 4")]
    [InlineData("$['\\uD83D']", "the surrogate is unpaired at column 4")]
    [InlineData("$['\\uD83D\\u0041']", "the surrogate is unpaired at column 4")]
    [InlineData("$['\\uDE00']", "the surrogate is unpaired at column 4")]
    [InlineData("$['a\nb']", "a control character must be escaped at column 5")]
    [InlineData("$[01]", "a number has a leading zero at column 3")]
    [InlineData("$[-0]", "-0 is not a valid index at column 3")]
    [InlineData("$[-]", "a digit is expected instead of ']' at column 4")]
    [InlineData("$[1.5]", "',' or ']' is expected instead of '.' at column 4")]
    [InlineData("$[9007199254740992]", "the integer is outside the range of exact integers at column 3")]
    [InlineData("$[99999999999999999999]", "the integer is outside the range of exact integers at column 3")]
    [InlineData("$[1:2:3:4]", "',' or ']' is expected instead of ':' at column 8")]
    [InlineData("$[?]", "a query or a value is expected instead of ']' at column 4")]
    [InlineData("$[?@.a ==]", "a query or a value is expected instead of ']' at column 10")]
    [InlineData("$[?@.a = 1]", "',' or ']' is expected instead of '=' at column 8")]
    [InlineData("$[?1]", "a comparison is expected instead of ']' at column 5")]
    [InlineData("$[?'a' || @.b]", "a comparison is expected instead of '|' at column 8")]
    [InlineData("$[?@.a == b]", "'b' is neither a query nor a value at column 11")]
    [InlineData("$[?@.a == True]", "'True' is neither a query nor a value at column 11")]
    [InlineData("$[?@.a == 1.]", "a digit is expected instead of ']' at column 13")]
    [InlineData("$[?@.a == 1e]", "a digit is expected instead of ']' at column 13")]
    [InlineData("$[?@.* == 1]", "a query that may select several nodes cannot be compared at column 4")]
    [InlineData("$[?1 == @..a]", "a query that may select several nodes cannot be compared at column 9")]
    [InlineData("$[?1 == @[0:1]]", "a query that may select several nodes cannot be compared at column 9")]
    [InlineData("$[?(@.a]", "')' is expected instead of ']' at column 8")]
    [InlineData("$[?!@.a == 1]", "',' or ']' is expected instead of '=' at column 9")]
    [InlineData("$[?!1]", "a query or '(' is expected at column 5")]
    [InlineData("$[?length(@.a) > 1]", "the function length() is not supported at column 4")]
    [InlineData("$[?match(@.b, '[jk]')]", "the function match() is not supported at column 4")]
    [InlineData("$[?!search(@.b, '[jk]')]", "the function search() is not supported at column 5")]
    [InlineData("$[?@.a == count(@.*)]", "the function count() is not supported at column 11")]
    [InlineData("$[?@.a == 1 && value(@..b)]", "the function value() is not supported at column 16")]
    [InlineData("$[?@.a == {}]", "a query or a value is expected instead of '{' at column 11")]
    public void A_text_that_is_no_query_is_an_error_at_its_column(string text, string message)
        => Assert.Equal(message, Assert.Throws<JsonPathException>(() => JsonPath.Parse(text)).Message);

    [Fact]
    public void Parentheses_and_brackets_without_end_are_an_error_and_no_overflow_of_the_stack()
    {
        Assert.Throws<JsonPathException>(() => JsonPath.Parse("$[?" + new string('(', 100_000)));
        Assert.Throws<JsonPathException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat("[?@", 100_000))));
    }
}
