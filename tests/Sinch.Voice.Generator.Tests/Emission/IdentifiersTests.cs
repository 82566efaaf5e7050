using Sinch.Voice.Generator.CSharp;

namespace Sinch.Voice.Generator.Tests.Emission;

public class IdentifiersTests
{
    [Theory]
    [InlineData("svaml.action.connectPstn", "SvamlActionConnectPstn")]
    [InlineData("IceSVAMLRequestBody", "IceSvamlRequestBody")]
    [InlineData("SVAMLRequestBody", "SvamlRequestBody")]
    [InlineData("GetCallbackURLs", "GetCallbackUrls")]
    [InlineData("callid", "Callid")]
    [InlineData("callId", "CallId")]
    [InlineData("N/A", "NA")]
    [InlineData("n/a", "NA")]
    [InlineData("NOANSWER", "Noanswer")]
    [InlineData("music1", "Music1")]
    [InlineData("false", "False")]
    [InlineData("3gpp", "_3gpp")]
    [InlineData("+46", "_46")]
    [InlineData("", "Value")]
    [InlineData("***", "Value")]
    [InlineData("United States", "UnitedStates")]
    [InlineData("userID", "UserID")]
    [InlineData("ünïcode-wörd", "ÜnïcodeWörd")]
    public void Pascal_case(string text, string expected) => Assert.Equal(expected, Identifiers.Pascal(text));

    [Theory]
    [InlineData("CallId", "callId")]
    [InlineData("N/A", "na")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("event", "event")]
    [InlineData("3gpp", "_3gpp")]
    public void Camel_case(string text, string expected) => Assert.Equal(expected, Identifiers.Camel(text));

    [Fact]
    public void Taken_names_are_numbered_without_regard_to_case()
    {
        var scope = new NameScope("Reserved");
        Assert.Equal(["reserved2", "Name", "NAME2", "name3", "Name22"], new[] { "reserved", "Name", "NAME", "name", "Name2" }.Select(scope.Take));
    }
}
