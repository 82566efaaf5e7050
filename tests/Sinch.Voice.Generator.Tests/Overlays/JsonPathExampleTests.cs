using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json.Paths;

namespace Sinch.Voice.Generator.Tests.Overlays;

/// <summary>
/// The examples of RFC 9535, by section. Where it leaves the order open, members come in the order of the document. A node that a query
/// selects twice is there once, other than in the RFC: an overlay changes it once.
/// </summary>
public class JsonPathExampleTests
{
    private static StepBudget Budget => new(1000, TestContext.Current.CancellationToken);

    private const string Bookstore = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99 }
            ],
            "bicycle": { "color": "red", "price": 399 } } }
        """;

    private const string Names = """{ "o": { "j j": { "k.k": 3 } }, "'": { "@": 2 } }""";
    private const string Wildcards = """{ "o": { "j": 1, "k": 2 }, "a": [5, 3] }""";
    private const string Letters = """["a", "b", "c", "d", "e", "f", "g"]""";
    private const string Filters = """
        { "a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
          "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}},
          "e": "f" }
        """;

    private const string Descendants = """{ "o": {"j": 1, "k": 2}, "a": [5, 3, [{"j": 4}, {"k": 6}]] }""";
    private const string Nulls = """{ "a": null, "b": [null], "c": [{}], "null": 1 }""";

    /// <summary>The paths of the selected nodes, as the RFC normalizes them, without <c>$</c> and with blanks between them.</summary>
    public static TheoryData<string, string, string, string> Examples => new()
    {
        { "1.5", Bookstore, "$.store.book[*].author", Each("['store']['book'][{0}]['author']", "0", "1", "2", "3") },
        { "1.5", Bookstore, "$..author", Each("['store']['book'][{0}]['author']", "0", "1", "2", "3") },
        { "1.5", Bookstore, "$.store.*", "['store']['book'] ['store']['bicycle']" },
        { "1.5", Bookstore, "$.store..price", Each("['store']['book'][{0}]['price']", "0", "1", "2", "3") + " ['store']['bicycle']['price']" },
        { "1.5", Bookstore, "$..book[2]", "['store']['book'][2]" },
        { "1.5", Bookstore, "$..book[2].author", "['store']['book'][2]['author']" },
        { "1.5", Bookstore, "$..book[2].publisher", "" },
        { "1.5", Bookstore, "$..book[-1]", "['store']['book'][3]" },
        { "1.5", Bookstore, "$..book[0,1]", Each("['store']['book'][{0}]", "0", "1") },
        { "1.5", Bookstore, "$..book[:2]", Each("['store']['book'][{0}]", "0", "1") },
        { "1.5", Bookstore, "$..book[?@.isbn]", Each("['store']['book'][{0}]", "2", "3") },
        { "1.5", Bookstore, "$..book[?@.price<10]", Each("['store']['book'][{0}]", "0", "2") },
        { "2.2.3", """{ "k": "v" }""", "$", "" },
        { "2.3.1.3", Names, "$.o['j j']", "['o']['j j']" },
        { "2.3.1.3", Names, "$.o['j j']['k.k']", "['o']['j j']['k.k']" },
        { "2.3.1.3", Names, "$.o[\"j j\"][\"k.k\"]", "['o']['j j']['k.k']" },
        { "2.3.1.3", Names, "$[\"'\"][\"@\"]", "['\\'']['@']" },
        { "2.3.2.3", Wildcards, "$[*]", "['o'] ['a']" },
        { "2.3.2.3", Wildcards, "$.o[*]", "['o']['j'] ['o']['k']" },
        { "2.3.2.3", Wildcards, "$.o[*, *]", "['o']['j'] ['o']['k']" },
        { "2.3.2.3", Wildcards, "$.a[*]", "['a'][0] ['a'][1]" },
        { "2.3.3.3", """["a","b"]""", "$[1]", "[1]" },
        { "2.3.3.3", """["a","b"]""", "$[-2]", "[0]" },
        { "2.3.4.3", Letters, "$[1:3]", "[1] [2]" },
        { "2.3.4.3", Letters, "$[5:]", "[5] [6]" },
        { "2.3.4.3", Letters, "$[1:5:2]", "[1] [3]" },
        { "2.3.4.3", Letters, "$[5:1:-2]", "[5] [3]" },
        { "2.3.4.3", Letters, "$[::-1]", "[6] [5] [4] [3] [2] [1] [0]" },
        { "2.3.5.3", Filters, "$.a[?@.b == 'kilo']", "['a'][9]" },
        { "2.3.5.3", Filters, "$.a[?(@.b == 'kilo')]", "['a'][9]" },
        { "2.3.5.3", Filters, "$.a[?@>3.5]", Each("['a'][{0}]", "1", "4", "5") },
        { "2.3.5.3", Filters, "$.a[?@.b]", Each("['a'][{0}]", "6", "7", "8", "9") },
        { "2.3.5.3", Filters, "$[?@.*]", "['a'] ['o']" },
        { "2.3.5.3", Filters, "$[?@[?@.b]]", "['a']" },
        { "2.3.5.3", Filters, "$.o[?@<3, ?@<3]", Each("['o']['{0}']", "p", "q") },
        { "2.3.5.3", Filters, "$.a[?@<2 || @.b == \"k\"]", Each("['a'][{0}]", "2", "7") },
        { "2.3.5.3", Filters, "$.o[?@>1 && @<4]", Each("['o']['{0}']", "q", "r") },
        { "2.3.5.3", Filters, "$.o[?@.u || @.x]", "['o']['t']" },
        { "2.3.5.3", Filters, "$.a[?@.b == $.x]", Each("['a'][{0}]", "0", "1", "2", "3", "4", "5") },
        { "2.3.5.3", Filters, "$.a[?@ == @]", Each("['a'][{0}]", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9") },
        { "2.5.1.3", Letters, "$[0, 3]", "[0] [3]" },
        { "2.5.1.3", Letters, "$[0:2, 5]", "[0] [1] [5]" },
        { "2.5.1.3", Letters, "$[0, 0]", "[0]" },
        { "2.5.2.3", Descendants, "$..j", "['o']['j'] ['a'][2][0]['j']" },
        { "2.5.2.3", Descendants, "$..[0]", "['a'][0] ['a'][2][0]" },
        {
            "2.5.2.3", Descendants, "$..*",
            "['o'] ['a'] ['o']['j'] ['o']['k'] ['a'][0] ['a'][1] ['a'][2] ['a'][2][0] ['a'][2][1] ['a'][2][0]['j'] ['a'][2][1]['k']"
        },
        {
            "2.5.2.3", Descendants, "$..[*]",
            "['o'] ['a'] ['o']['j'] ['o']['k'] ['a'][0] ['a'][1] ['a'][2] ['a'][2][0] ['a'][2][1] ['a'][2][0]['j'] ['a'][2][1]['k']"
        },
        { "2.5.2.3", Descendants, "$..o", "['o']" },
        { "2.5.2.3", Descendants, "$.o..[*, *]", Each("['o']['{0}']", "j", "k") },
        { "2.5.2.3", Descendants, "$.a..[0, 1]", Each("['a']{0}", "[0]", "[1]", "[2][0]", "[2][1]") },
        { "2.6.1", Nulls, "$.a", "['a']" },
        { "2.6.1", Nulls, "$.a[0]", "" },
        { "2.6.1", Nulls, "$.a.d", "" },
        { "2.6.1", Nulls, "$.b[0]", "['b'][0]" },
        { "2.6.1", Nulls, "$.b[*]", "['b'][0]" },
        { "2.6.1", Nulls, "$.b[?@]", "['b'][0]" },
        { "2.6.1", Nulls, "$.b[?@==null]", "['b'][0]" },
        { "2.6.1", Nulls, "$.c[?@.d==null]", "" },
        { "2.6.1", Nulls, "$.null", "['null']" },
        { "2.7.1", """{ "a": 1 }""", "$.a", "['a']" },
        { "2.7.1", "[0, 1]", "$[1]", "[1]" },
        { "2.7.1", "[0, 1, 2, 3, 4]", "$[-3]", "[2]" },
        { "2.7.1", """{ "a": { "b": [0, 1] } }""", "$.a.b[1:2]", "['a']['b'][1]" },
        { "2.7.1", """{ "\u000b": 1 }""", "$[\"\\u000B\"]", "['\\u000b']" },
        { "2.7.1", """{ "a": 1 }""", "$[\"\\u0061\"]", "['a']" },
    };

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_nodes_are_those_of_the_RFC(string section, string document, string query, string expected)
    {
        var nodes = JsonPath.Parse(query).Evaluate(JsonNode.Parse(document), Budget);
        Assert.True(query != "$" || nodes.Count == 1, section);
        Assert.Equal(expected, string.Join(' ', nodes.Select(node => node.NormalizedPath[1..])));
    }

    [Fact]
    public void Every_node_but_the_root_is_selected_by_a_wildcard_of_the_descendants()
        => Assert.Equal(27, JsonPath.Parse("$..*").Evaluate(JsonNode.Parse(Bookstore), Budget).Count);

    /// <summary>Table 11 of section 2.3.5.3.</summary>
    [Theory]
    [InlineData("$.absent1 == $.absent2", true)]
    [InlineData("$.absent1 <= $.absent2", true)]
    [InlineData("$.absent == 'g'", false)]
    [InlineData("$.absent1 != $.absent2", false)]
    [InlineData("$.absent != 'g'", true)]
    [InlineData("1 <= 2", true)]
    [InlineData("1 > 2", false)]
    [InlineData("13 == '13'", false)]
    [InlineData("'a' <= 'b'", true)]
    [InlineData("'a' > 'b'", false)]
    [InlineData("$.obj == $.arr", false)]
    [InlineData("$.obj != $.arr", true)]
    [InlineData("$.obj == $.obj", true)]
    [InlineData("$.obj != $.obj", false)]
    [InlineData("$.arr == $.arr", true)]
    [InlineData("$.arr != $.arr", false)]
    [InlineData("$.obj == 17", false)]
    [InlineData("$.obj != 17", true)]
    [InlineData("$.obj <= $.arr", false)]
    [InlineData("$.obj < $.arr", false)]
    [InlineData("$.obj <= $.obj", true)]
    [InlineData("$.arr <= $.arr", true)]
    [InlineData("1 <= $.arr", false)]
    [InlineData("1 >= $.arr", false)]
    [InlineData("1 > $.arr", false)]
    [InlineData("1 < $.arr", false)]
    [InlineData("true <= true", true)]
    [InlineData("true > true", false)]
    public void Values_compare_as_in_the_RFC(string comparison, bool expected)
        => Assert.Equal(expected ? 2 : 0, JsonPath.Parse($"$[?{comparison}]").Evaluate(JsonNode.Parse("""{ "obj": {"x": "y"}, "arr": [2, 3] }"""), Budget).Count);

    private static string Each(string format, params string[] values)
        => string.Join(' ', values.Select(value => format.Replace("{0}", value, StringComparison.Ordinal)));
}
