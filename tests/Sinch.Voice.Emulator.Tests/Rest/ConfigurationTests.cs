using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>The numbers and the callback URLs of the application.</summary>
public sealed class ConfigurationTests
{
    private const string Numbers = "/v1/configuration/numbers";

    private readonly Front _front = new();

    private string Callbacks => $"/v1/configuration/callbacks/applications/{_front.Options.ApplicationKey}";

    [Fact]
    public void NumbersAreAssignedAndUnassigned()
    {
        Assert.Equal(204, _front.Send("POST", Numbers, """{"numbers":["+12025550102"],"capability":"SMS"}""").Status);
        Assert.Equal(
            $$"""{"numbers":[{"number":"+12025550101","capability":"voice"},{"number":"+12025550102","applicationkey":"{{_front.Options.ApplicationKey}}","capability":"sms"},{"number":"+12025550103","capability":"voice"}]}""",
            _front.Send("GET", Numbers).BodyText);

        Assert.Equal(204, _front.Send("DELETE", Numbers, """{"number":"+12025550102","applicationkey":""}""").Status);
        Assert.DoesNotContain("applicationkey", _front.Send("GET", Numbers).BodyText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "{}", 40002, "$.numbers: the required property 'numbers' is missing")]
    [InlineData("POST", """{"numbers":[]}""", 40001, "$.numbers: has no items; at least 1 item must be there")]
    [InlineData("POST", """{"numbers":["+12025550101","12025550102"]}""", 40005, "Phone number missing leading plus sign: 12025550102")]
    [InlineData("POST", """{"numbers":["+12025550101","+49"]}""", 40400, "Number +49 not found")]
    [InlineData("POST", """{"numbers":["+12025550101"],"applicationkey":"another"}""", 40003, "Invalid Application Key")]
    [InlineData("DELETE", "{}", 40002, "$.number: the required property 'number' is missing")]
    [InlineData("DELETE", """{"number":"12025550101"}""", 40005, "Phone number missing leading plus sign: 12025550101")]
    [InlineData("DELETE", """{"number":"+49"}""", 40400, "Number +49 not found")]
    public void NothingIsAssignedByHalves(string method, string body, int code, string message)
    {
        Assert.Equal((code, message), Front.Error(_front.Send(method, Numbers, body)));
        Assert.DoesNotContain("applicationkey", _front.Send("GET", Numbers).BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public void CallbackUrlsAreThoseThatCallbacksAreSentTo()
    {
        Assert.Equal("""{"url":{}}""", _front.Send("GET", Callbacks).BodyText);

        Assert.Equal(204, _front.Send("POST", Callbacks, """{"url":{"primary":"http://127.0.0.1:1/a?b=c","fallback":"https://b.example"}}""").Status);
        Assert.Equal(new Uri("http://127.0.0.1:1/a?b=c"), _front.Application.CallbackUrl);
        Assert.Equal(new Uri("https://b.example"), _front.Application.FallbackUrl);
        Assert.Equal("""{"url":{"primary":"http://127.0.0.1:1/a?b=c","fallback":"https://b.example"}}""", _front.Send("GET", Callbacks).BodyText);

        Assert.Equal(204, _front.Send("POST", Callbacks, """{"URL":{"Primary":"","fallback":null}}""").Status);
        Assert.Null(_front.Application.CallbackUrl);
        Assert.Null(_front.Application.FallbackUrl);
    }

    [Fact]
    public void CallbackUrlsSetByTheTestAreThoseOfTheApplication()
    {
        _front.Application.CallbackUrl = new Uri("http://127.0.0.1:2");

        Assert.Equal("""{"url":{"primary":"http://127.0.0.1:2"}}""", _front.Send("GET", Callbacks).BodyText);
    }

    [Theory]
    [InlineData("{}", 40002, "$.url: the required property 'url' is missing")]
    [InlineData("""{"url":{"primary":"/sinch"}}""", 40001, "$.url.primary: '/sinch' is not an absolute URL with the scheme http or https")]
    [InlineData("""{"url":{"fallback":"ftp://a.example"}}""", 40001, "$.url.fallback: 'ftp://a.example' is not an absolute URL with the scheme http or https")]
    public void OtherUrlsAreRefused(string body, int code, string message)
    {
        _front.Application.CallbackUrl = new Uri("http://127.0.0.1:2");

        Assert.Equal((code, message), Front.Error(_front.Send("POST", Callbacks, body)));
        Assert.Equal(new Uri("http://127.0.0.1:2"), _front.Application.CallbackUrl);
    }

    [Fact]
    public void OtherApplicationsAreRefused()
    {
        Assert.Equal((40003, "Invalid Application Key"), Front.Error(_front.Send("GET", "/v1/configuration/callbacks/applications/another")));
        Assert.Equal(40003, Front.Error(_front.Send("POST", "/v1/configuration/callbacks/applications/another", """{"url":{}}""")).Code);
    }

    [Theory]
    [InlineData("%2B46730170101", "SE", "+46730170101")]
    [InlineData("46%20(73)-0170101", "SE", "+46730170101")]
    [InlineData("+35312345", "ZZ", "+35312345")]
    public void NumbersAreQueried(string number, string country, string normalized)
        => Assert.Equal(
            $$$$"""{"number":{"countryId":"{{{{country}}}}","numberType":"Mobile","normalizedNumber":"{{{{normalized}}}}","restricted":false,"rate":{"currencyId":"USD","amount":0.0095}}}""",
            _front.Send("GET", $"/v1/calling/query/number/{number}").BodyText);

    [Theory]
    [InlineData("alice")]
    [InlineData("++4673017")]
    [InlineData("1234")]
    [InlineData("1234567890123456")]
    public void OtherThanNumbersAreRefused(string number)
        => Assert.Equal((40001, $"number: '{number}' is not a phone number"), Front.Error(_front.Send("GET", $"/v1/calling/query/number/{number}")));
}
