using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Tests.Documents;

/// <summary>What violates a schema is reported where it stands, with what would be right.</summary>
public sealed class SchemaViolationTests
{
    private const string IceActions = "connectPstn, connectMxp, connectConf, connectSip, runMenu, park, connectStream";

    [Theory]
    [InlineData("IceSVAMLRequestBody", """{"action":{"name":"wrongName"}}""", "$.action.name",
        "'wrongName' is not an action of an ICE; the actions are hangup, " + IceActions)]
    [InlineData("PieSVAMLRequestBody", """{"action":{"name":"park"}}""", "$.action.name",
        "'park' is not an action of a PIE; the actions are hangup, continue, connectPstn, connectConf, connectSip, runMenu")]
    [InlineData("AceSVAMLRequestBody", """{"instructions":[{"name":"say"},{"name":"answer"}]}""", "$.instructions[1].name",
        "'answer' is not an instruction of an ACE; the instructions are playFiles, say, setCookie, startRecording, stopRecording")]
    [InlineData("SVAMLRequestBody", """{"action":{"name":7}}""", "$.action.name",
        "'7' is not an action; the actions are hangup, continue, connectPstn, connectMxp, connectConf, connectSip, connectStream, runMenu, park")]
    [InlineData("CalloutRequest", """{"method":"smsCallout"}""", "$.method",
        "'smsCallout' is not a value of 'method'; the values are conferenceCallout, ttsCallout, customCallout")]
    [InlineData("ttsCallout", """{"destination":{"type":"did","endpoint":"1"}}""", "$.destination.type",
        "'did' is not a value of 'type'; the values are number, username, sip")]
    public void UnknownVariant(string schema, string json, string path, string message)
        => Assert.Equal(new SchemaViolation(path, SchemaViolationKind.UnknownVariant, message), Json.Validate(schema, json));

    [Theory]
    [InlineData("IceSVAMLRequestBody", """{"action":{}}""", "$.action.name",
        "the required property 'name' is missing; the actions are hangup, " + IceActions)]
    [InlineData("IceSVAMLRequestBody", """{"action":{"name":null}}""", "$.action.name",
        "the required property 'name' is missing; the actions are hangup, " + IceActions)]
    [InlineData("CalloutRequest", "{}", "$.method",
        "the required property 'method' is missing; the values are conferenceCallout, ttsCallout, customCallout")]
    public void MissingVariant(string schema, string json, string path, string message)
        => Assert.Equal(new SchemaViolation(path, SchemaViolationKind.MissingVariant, message), Json.Validate(schema, json));

    [Theory]
    [InlineData("IceSVAMLRequestBody", """{"action":{"name":"runMenu","menus":[{"mainPrompt":"#tts[a]"}]}}""", "$.action.menus[0].id", "id")]
    [InlineData("IceSVAMLRequestBody", """{"action":{"name":"runMenu","menus":[{"id":null}]}}""", "$.action.menus[0].id", "id")]
    [InlineData("IceSVAMLRequestBody", """{"Action":{"name":"ConnectConf"}}""", "$.Action.conferenceId", "conferenceId")]
    [InlineData("CalloutRequest", """{"method":"ttsCallout","ttsCallout":{}}""", "$.ttsCallout.destination", "destination")]
    [InlineData("CalloutRequest", """{"method":"conferenceCallout","conferenceCallout":{"destination":{"type":"number","endpoint":"1"}}}""",
        "$.conferenceCallout.conferenceId", "conferenceId")]
    [InlineData("destination", """{"type":"sip"}""", "$.endpoint", "endpoint")]
    public void MissingProperty(string schema, string json, string path, string name)
        => Assert.Equal(
            new SchemaViolation(path, SchemaViolationKind.MissingProperty, $"the required property '{name}' is missing"), Json.Validate(schema, json));

    [Theory]
    [InlineData("IceSVAMLRequestBody", "[]", "$", "is an array, not an object")]
    [InlineData("IceSVAMLRequestBody", "null", "$", "is null, not an object")]
    [InlineData("IceSVAMLRequestBody", """{"action":"hangup"}""", "$.action", "is a string, not an object")]
    [InlineData("IceSVAMLRequestBody", """{"action":{"name":["hangup"]}}""", "$.action.name", "is an array, not a string")]
    [InlineData("IceSVAMLRequestBody", """{"instructions":{}}""", "$.instructions", "is an object, not an array")]
    [InlineData("IceSVAMLRequestBody", """{"instructions":[null]}""", "$.instructions[0]", "is null, not an object")]
    [InlineData("menu", """{"id":"m","repeats":"three"}""", "$.repeats", "is a string, not an integer")]
    [InlineData("menu", """{"id":"m","repeats":1.5}""", "$.repeats", "is 1.5, not an integer")]
    [InlineData("menu", """{"id":"m","repeats":1e20}""", "$.repeats", "is 1e20, not an integer")]
    [InlineData("menu", """{"id":"m","repeats":"1e2"}""", "$.repeats", "is a string, not an integer")]
    [InlineData("menu", """{"id":{}}""", "$.id", "is an object, not a string")]
    [InlineData("amdRequest", """{"enabled":1}""", "$.enabled", "is a number, not a boolean")]
    [InlineData("amdRequest", """{"enabled":"yes"}""", "$.enabled", "is a string, not a boolean")]
    [InlineData("price", """{"amount":"much"}""", "$.amount", "is a string, not a number")]
    [InlineData("price", """{"amount":true}""", "$.amount", "is a boolean, not a number")]
    public void WrongType(string schema, string json, string path, string message)
        => Assert.Equal(new SchemaViolation(path, SchemaViolationKind.WrongType, message), Json.Validate(schema, json));

    [Theory]
    [InlineData("conferenceDtmfOptions", """{"mode":"listen"}""", "$.mode", "'listen' is not a permitted value; the values are ignore, forward, detect")]
    [InlineData("domain", "\"sms\"", "$", "'sms' is not a permitted value; the values are pstn, mxp")]
    [InlineData("conferenceDtmfOptions", """{"mode":0}""", "$.mode", "'0' is not a permitted value; the values are ignore, forward, detect")]
    public void UnknownValue(string schema, string json, string path, string message)
        => Assert.Equal(new SchemaViolation(path, SchemaViolationKind.UnknownValue, message), Json.Validate(schema, json));

    [Fact]
    public void WrongFormat()
        => Assert.Equal(
            new SchemaViolation(
                "$.timestamp", SchemaViolationKind.WrongFormat, "'yesterday' is not a date and time such as 2024-01-19T09:19:28Z"),
            Json.Validate("pieRequest", """{"event":"pie","timestamp":"yesterday"}"""));

    [Fact]
    public void TooFewItems()
        => Assert.Equal(
            new SchemaViolation("$.numbers", SchemaViolationKind.TooFewItems, "has no items; at least 1 item must be there"),
            Json.Validate("updateNumbers", """{"numbers":[]}"""));

    [Fact]
    public void TooManyItems()
        => Assert.Equal(
            new SchemaViolation("$.numbers", SchemaViolationKind.TooManyItems, "has 101 items; at most 100 items may be there"),
            Json.Validate("updateNumbers", $$"""{"numbers":[{{string.Join(',', Enumerable.Repeat("\"+12025550101\"", 101))}}]}"""));

    [Fact]
    public void LongValuesAreShortened()
        => Assert.StartsWith(
            $"'{new string('x', 60)}…' is not",
            Json.Validate("domain", $"\"{new string('x', 100)}\"")!.Message, StringComparison.Ordinal);

    [Fact]
    public void UnknownSchemasAreAnErrorOfTheCaller()
        => Assert.Throws<ArgumentException>(() => Json.Validate("NoSuchSchema", "{}"));
}
