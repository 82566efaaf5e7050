namespace Sinch.Voice.Client.Tests.Operations;

/// <summary>Every operation of the document, under each of its tags.</summary>
internal static class OperationCases
{
    private const string Regional = "calling-euc1.api.sinch.com";
    private const string Fixed = "callingapi.sinch.com";
    private const string Odd = "../../x?y#z";
    private const string OddEscaped = "..%2F..%2Fx%3Fy%23z";

    private static readonly TtsCalloutRequest s_callout = new()
    {
        TtsCallout = new() { Destination = new DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "Hello" },
    };

    private static readonly Svaml s_svaml = new()
    {
        Instructions = [new SayInstruction { Text = "Bye" }],
        Action = new HangupAction(),
    };

    private const string CalloutJson =
        """{"method":"ttsCallout","ttsCallout":{"destination":{"type":"number","endpoint":"+14045005000"},"locale":"en-US","text":"Hello"}}""";

    private const string SvamlJson = """{"instructions":[{"name":"say","text":"Bye"}],"action":{"name":"hangup"}}""";

    private const string CallbacksJson = """{"url":{"primary":"https://a.example/cb"}}""";

    public static IReadOnlyList<OperationCase> All { get; } =
    [
        new("Callouts", async (voice, ct) => await voice.Callouts.CreateAsync(s_callout, cancellationToken: ct),
            "POST", Regional, "/calling/v1/callouts", CalloutJson, 200, """{ "callId": "c1" }""",
            result => Assert.Equal("c1", Assert.IsType<CalloutResponse>(result).CallId)),
        new("Callouts", async (voice, ct) => await voice.Conferences.CreateCalloutAsync(s_callout, cancellationToken: ct),
            "POST", Regional, "/calling/v1/callouts", CalloutJson, 200, """{ "callId": "c1" }""",
            result => Assert.Equal("c1", Assert.IsType<CalloutResponse>(result).CallId)),
        new("Calling_UpdateCall", (voice, ct) => None(voice.Calls.UpdateAsync(Odd, s_svaml, cancellationToken: ct)),
            "PATCH", Regional, $"/calling/v1/calls/id/{OddEscaped}", SvamlJson, 204),
        new("Calling_GetCallResult", async (voice, ct) => await voice.Calls.GetAsync("c1", cancellationToken: ct),
            "GET", Regional, "/calling/v1/calls/id/c1", null, 200,
            """{ "callId": "c1", "from": { "type": "Number", "endpoint": "+46" }, "timestamp": "2024-01-08T09:48:12", "userRate": { "currencyId": "USD", "amount": 0.03 } }""",
            result =>
            {
                var call = Assert.IsType<CallInformation>(result);
                Assert.Equal("+46", Assert.IsType<DestinationPstn>(call.From!.Value.Value).Endpoint);
                Assert.Equal(new DateTimeOffset(2024, 1, 8, 9, 48, 12, TimeSpan.Zero), call.Timestamp);
            }),
        new("Calling_ManageCallWithCallLeg", (voice, ct) => None(voice.Calls.UpdateLegAsync("c1", CallLeg.Both, s_svaml, cancellationToken: ct)),
            "PATCH", Regional, "/calling/v1/calls/id/c1/leg/both", SvamlJson, 200, """{ "content": "200 Successful response" }"""),
        new("Calling_GetConferenceInfo", async (voice, ct) => await voice.Conferences.GetAsync("my conf", cancellationToken: ct),
            "GET", Regional, "/calling/v1/conferences/id/my%20conf", null, 200, """{ "participants": [ { "cli": "+46", "id": "p", "duration": 14, "muted": false } ] }""",
            result => Assert.Equal(14, Assert.Single(Assert.IsType<ConferenceInformation>(result).Participants!).Duration)),
        new("Calling_KickConferenceAll", (voice, ct) => None(voice.Conferences.KickAllAsync("conf", cancellationToken: ct)),
            "DELETE", Regional, "/calling/v1/conferences/id/conf", null, 204),
        new("Calling_ManageConferenceParticipant",
            (voice, ct) => None(voice.Conferences.ManageParticipantAsync(
                "conf", "call", new() { Command = ParticipantCommand.OnHold, MusicOnHold = MusicOnHold.Music1 }, cancellationToken: ct)),
            "PATCH", Regional, "/calling/v1/conferences/id/conf/call", """{"command":"onhold","moh":"music1"}""", 200, """{ "content": "Successful response" }"""),
        new("Calling_KickConferenceParticipant", (voice, ct) => None(voice.Conferences.KickParticipantAsync("conf", "call", cancellationToken: ct)),
            "DELETE", Regional, "/calling/v1/conferences/id/conf/call", null, 200),
        new("Configuration_GetNumbers", async (voice, ct) => await voice.Applications.GetNumbersAsync(cancellationToken: ct),
            "GET", Fixed, "/v1/configuration/numbers", null, 200, """{ "numbers": [ { "number": "+46", "capability": "Voice" } ] }""",
            result => Assert.Equal(Capability.Voice, Assert.Single(Assert.IsType<ApplicationNumbers>(result).Numbers!).Capability)),
        new("Configuration_UpdateNumbers",
            (voice, ct) => None(voice.Applications.AssignNumbersAsync(new() { Numbers = ["+46"], ApplicationKey = "k", Capability = Capability.Voice }, cancellationToken: ct)),
            "POST", Fixed, "/v1/configuration/numbers", """{"numbers":["+46"],"applicationkey":"k","capability":"voice"}""", 204),
        new("Configuration_UnassignNumber", (voice, ct) => None(voice.Applications.UnassignNumberAsync(new() { Number = "+46" }, cancellationToken: ct)),
            "DELETE", Fixed, "/v1/configuration/numbers", """{"number":"+46"}""", 204),
        new("Configuration_GetCallbackURLs", async (voice, ct) => await voice.Applications.GetCallbackUrlsAsync("key", cancellationToken: ct),
            "GET", Fixed, "/v1/configuration/callbacks/applications/key", null, 200, CallbacksJson,
            result => Assert.Equal("https://a.example/cb", Assert.IsType<ApplicationCallbacks>(result).Url!.Primary)),
        new("Configuration_UpdateCallbackURLs",
            (voice, ct) => None(voice.Applications.UpdateCallbackUrlsAsync("key", new() { Url = new() { Primary = "https://a.example/cb" } }, cancellationToken: ct)),
            "POST", Fixed, "/v1/configuration/callbacks/applications/key", CallbacksJson, 204),
#pragma warning disable CS0618 // The document marks the operation as deprecated; it is generated all the same.
        new("Calling_QueryNumber", async (voice, ct) => await voice.Applications.QueryNumberAsync("+46730170101", cancellationToken: ct),
            "GET", Fixed, "/v1/calling/query/number/+46730170101", null, 200, """{ "number": { "countryId": "SE", "numberType": "mobile", "restricted": "false" } }""",
            result =>
            {
                var number = Assert.IsType<NumberQueryResult>(result).Number!;
                Assert.Equal(NumberType.Mobile, number.NumberType);
                Assert.False(number.Restricted);
            }),
#pragma warning restore CS0618
    ];

    private static async Task<object?> None(Task call)
    {
        await call;
        return null;
    }
}
