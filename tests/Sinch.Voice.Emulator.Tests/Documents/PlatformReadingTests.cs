namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>The platform takes more than the letter of the document.</summary>
public sealed class PlatformReadingTests
{
    [Theory]
    // Names, discriminators and enums ignore case.
    [InlineData("IceSVAMLRequestBody", """{"Action":{"NAME":"ConnectPSTN","Number":"+1"},"instructions":[{"name":"SAY","Text":"a"}]}""")]
    [InlineData("IceSVAMLRequestBody", """{"action":{"name":"connectSip","destination":{"type":"SIP","endpoint":"a@b"},"transport":"tls"}}""")]
    [InlineData("IceSVAMLRequestBody", """{"action":{"name":"connectMxp","callHeaders":[{"key":"a","value":"b"}]}}""")]
    // Names and values may be escaped.
    [InlineData("IceSVAMLRequestBody", """{"\u0061ction":{"n\u0061me":"H\u0061ngup"}}""")]
    // Scalars stand for one another.
    [InlineData("amdRequest", """{"enabled":"true","async":"False"}""")]
    [InlineData("option", """{"dtmf":1,"action":"menu(a)"}""")]
    [InlineData("menu", """{"id":"a","repeats":"3","timeoutMills":5000.0,"maxDigits":" -1"}""", false)]
    [InlineData("menu", """{"id":"a","repeats":"3","timeoutMills":5000.0,"maxDigits":"-1"}""")]
    [InlineData("price", """{"amount":"0.0095"}""")]
    [InlineData("setCookie", """{"name":"setCookie","key":"a","value":false}""", true, "svaml.instruction.setCookie")]
    // What is unknown is ignored, and null is nothing.
    [InlineData("customCallout", """{"enableAce":true,"ice":null,"destination":null}""")]
    [InlineData("price", """{"currencyId":null}""")]
    // Norway, and what the vendor uses beyond the document.
    [InlineData("svaml.action.connectPstn", """{"name":"connectPstn","indications":"no"}""")]
    [InlineData("svaml.action.connectPstn", """{"name":"connectPstn","indications":false}""", false)]
    [InlineData("svaml.action.connectPstn", """{"name":"connectPstn","indications":"us-old"}""")]
    [InlineData("svaml.action.connectConf", """{"name":"connectConf","conferenceId":"a","moh":"ringing"}""")]
    [InlineData("getCallResponseObj", """{"timestamp":"2024-06-06T17:36:00"}""")]
    public void Reads(string schema, string json, bool isValid = true, string? component = null)
        => Assert.Equal(isValid, Json.Validate(component ?? schema, json) is null);
}
