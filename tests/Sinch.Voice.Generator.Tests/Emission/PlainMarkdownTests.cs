using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>What is rendered without the parser is what the parser makes of it.</summary>
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
    public void A_line_of_text(string text) => AssertSame(text);

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("# A heading")]
    [InlineData("1. first")]
    [InlineData(" indented")]
    [InlineData("two\nlines")]
    [InlineData("an *emphasis*")]
    [InlineData("a [link](https://example.com)")]
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
        Assert.True(descriptions.Count(text => PlainMarkdown.Render(text) is not null) > descriptions.Count / 2);
        Assert.All(descriptions, AssertSame);
    }

    private static void AssertSame(string text)
    {
        if (PlainMarkdown.Render(text) is { } xml)
        {
            Assert.Equal(MarkdownXml.Parse(text), [xml]);
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
