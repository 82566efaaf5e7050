using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>Rendering without the parser has the same result as with it.</summary>
public sealed class PlainMarkdownTests
{
    [Theory]
    [InlineData("The caller.")]
    [InlineData("Ends with spaces   ")]
    [InlineData("Has  two   spaces (and \"quotes\", 'these' too) - 1. 2) #3 + $4 = 5% @6!")]
    [InlineData("A `code`, and `more`")]
    [InlineData("A `code` `a b`.  ")]
    [InlineData("it`s `code")]
    [InlineData("www.example.com, https://example.com/a?b=c#d")]
    [InlineData("a: b; c / d ^ e {f} g!")]
    [InlineData("(optional) A text (of two) parts.")]
    [InlineData("A [link](https://example.com/a_b/c-d?e=f#g_h), [another \"one\"](http://example.com) and `code`[x](https://example.com).")]
    [InlineData("A [relative](../guide/#top) one, an [other](mailto:a@example.com) one, [it`s")]
    [InlineData("`a [b` c](https://example.com)")]
    [InlineData("A `snake_case[0]` one")]
    [InlineData("A [link](https://example.com)(and) [ends](https://example.com)   ")]
    public void A_line_of_text(string text) => AssertSame(text);

    [Theory]
    [InlineData("A first one.\n\nA second one.")]
    [InlineData("A first `one`.  \n\n(A second) [one](https://example.com).\n\n")]
    public void Paragraphs_of_a_line_each(string text)
    {
        Assert.NotNull(PlainMarkdown.Blocks(text));
        Assert.Equal(MarkdownXml.Parse(text), PlainMarkdown.Blocks(text));
    }

    [Theory]
    [InlineData("A first one.\n\n- and a list")]
    [InlineData("A first one.\n\n\nA second one.")]
    [InlineData("A first one.\nGoes on.\n\nA second one.")]
    [InlineData("A heading\n---")]
    public void Paragraphs_that_may_be_more(string text) => Assert.Null(PlainMarkdown.Blocks(text));

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("# A heading")]
    [InlineData("1. first")]
    [InlineData(" indented")]
    [InlineData("two\nlines")]
    [InlineData("an *emphasis*")]
    [InlineData("a [link](https://example.com \"with a title\")")]
    [InlineData("a [link](<https://example.com>)")]
    [InlineData("a [link](https://example.com/(a))")]
    [InlineData("a [reference] and a [full][reference]")]
    [InlineData("an ![image](https://example.com/image.png)")]
    [InlineData("a [link](https://example.com")]
    [InlineData("a [](https://example.com)")]
    [InlineData("a [link]()")]
    [InlineData("a [`code`](https://example.com)")]
    [InlineData("a [[link](https://example.com)]")]
    [InlineData("a _b_ and snake_case")]
    [InlineData("an &amp; entity")]
    [InlineData("a <b>tag</b>")]
    [InlineData("an \\escape")]
    [InlineData("a ``double`` one")]
    [InlineData("a ` spaced ` one")]
    [InlineData("one ` alone")]
    [InlineData("`a``b`")]
    [InlineData("a `b``c` d")]
    public void The_rest_is_the_parsers(string text) => Assert.Null(PlainMarkdown.Render(text));

    [Fact]
    public void Every_description_of_the_vendor()
    {
        var descriptions = Descriptions(JsonNode.Parse(Spec.Vendor.Content!)).ToList();
        Assert.True(descriptions.Count(text => PlainMarkdown.Blocks(text) is not null) > descriptions.Count * 9 / 10);
        Assert.All(descriptions, AssertSame);
    }

    private static void AssertSame(string text)
    {
        if (PlainMarkdown.Blocks(text) is { } blocks)
        {
            Assert.Equal(MarkdownXml.Parse(text), blocks);
        }
    }

    private static IEnumerable<string> Descriptions(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "description", Value: JsonValue value } && value.GetValueKind() == JsonValueKind.String
            ? [value.GetValue<string>()]
            : Descriptions(member.Value)),
        JsonArray items => items.SelectMany(Descriptions),
        _ => [],
    };
}
