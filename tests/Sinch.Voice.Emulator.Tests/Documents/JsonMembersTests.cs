using System.Text.Json;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

public sealed class JsonMembersTests
{
    private readonly JsonElement _json = JsonDocument.Parse(
        """{"name":"a","NAME":"b","none":null,"flag":"True","other":false,"count":"12","whole":3.0,"text":7}""").RootElement;

    [Fact]
    public void NamesIgnoreCaseAndTheLastCounts() => Assert.Equal("b", _json.Text("Name"));

    [Theory]
    [InlineData("none")]
    [InlineData("missing")]
    public void NullIsMissing(string name)
    {
        Assert.Null(_json.Member(name));
        Assert.Null(_json.Text(name));
        Assert.Null(_json.Flag(name));
        Assert.Null(_json.Integer(name));
    }

    [Fact]
    public void ScalarsStandForOneAnother()
    {
        Assert.True(_json.Flag("flag"));
        Assert.False(_json.Flag("other"));
        Assert.Equal((12L, 3L), (_json.Integer("count"), _json.Integer("whole")));
        Assert.Equal("7", _json.Text("text"));
    }

    [Fact]
    public void OtherThanObjectsHaveNoMembers() => Assert.Null(_json.GetProperty("text").Member("a"));
}
