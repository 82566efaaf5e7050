using System.Text;

namespace Sinch.Voice.Runtime.Tests.Json;

public sealed class ShortTextsTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("\"SE\"")]
    [InlineData("\"USD\"")]
    public void There_is_one_string_of_each(string json)
        => Assert.Same(ApiJson.Deserialize<Person>($$"""{"name":{{json}}}""")!.Name, ApiJson.Deserialize<Person>($$"""{"name":{{json}}}""")!.Name);

    /// <summary>More of them than there is room for, so that they drive each other out.</summary>
    [Fact]
    public void Each_is_spelt_as_it_came()
    {
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var text in Letters.SelectMany(first => Letters, (first, second) => $"{first}{second}").SelectMany(two => new[] { two, two + "x", "x" + two }))
            {
                Assert.Equal(text, ShortTexts.Find(Encoding.UTF8.GetBytes(text)));
            }
        }
    }

    [Theory]
    [InlineData("12")]
    [InlineData("123")]
    [InlineData("a1")]
    [InlineData("é")]
    [InlineData("a-b")]
    public void What_somebody_may_have_typed_in_is_not_kept(string text) => Assert.Null(ShortTexts.Find(Encoding.UTF8.GetBytes(text)));
}
