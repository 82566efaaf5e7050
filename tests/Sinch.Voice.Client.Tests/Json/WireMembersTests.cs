using System.Text.Json.Nodes;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Client.Tests.Json;

/// <summary>What is on the wire and the vendor's document doesn't describe: the overlay types it, and it is written back as it came.</summary>
public class WireMembersTests
{
    [Fact]
    public void An_ICE_from_an_application_to_a_conference()
    {
        var ice = Trip<IceEvent>(
            """
            {
              "event": "ice", "callid": "12345", "callResourceUrl": "https://calling-euc1.api.sinch.com/calling/v1/calls/id/12345", "timestamp": "2024-06-06T17:36:00Z",
              "version": 1, "custom": "c", "user": "InApp-caller", "userRate": { "currencyId": "USD", "amount": 0 },
              "to": { "type": "conference", "endpoint": "InAppToPSTN" }, "domain": "mxp", "applicationKey": "key", "originationType": "MXP",
              "rdnis": "", "cookies": [ { "key": "language", "value": "sv" } ]
            }
            """);
        Assert.Equal("InApp-caller", ice.User);
        Assert.Equal("InAppToPSTN", Assert.IsType<DestinationConference>(ice.To!.Value.Value).Endpoint);
        Assert.Equal(("language", "sv"), Cookie(ice.Cookies));
    }

    [Theory]
    [InlineData("""{ "endpoint": "+46730000000" }""", null, "+46730000000")]
    [InlineData("""{ "type": null, "endpoint": "+46730000000" }""", null, "+46730000000")]
    [InlineData("""{ "type": "email", "endpoint": "a@b.test" }""", "email", "a@b.test")]
    [InlineData("{}", null, null)]
    public void An_endpoint_without_a_known_type_is_read_all_the_same(string json, string? type, string? endpoint)
    {
        var ice = ApiJson.Deserialize<IceEvent>($$"""{ "event": "ice", "to": {{json}} }""")!;
        var other = Assert.IsType<DestinationOther>(ice.To!.Value.Value);
        Assert.Equal((type, endpoint), (other.Type, other.Endpoint));
        var written = JsonNode.Parse(ApiJson.Serialize(ice))!["to"]!.AsObject();
        Assert.Equal((type, endpoint), ((string?)written["type"], (string?)written["endpoint"]));
    }

    [Fact]
    public void An_ACE()
    {
        var ace = Trip<AceEvent>(
            """
            {
              "event": "ace", "callid": "1", "callResourceUrl": "https://calling-use1.api.sinch.com/calling/v1/calls/id/1", "version": 1, "user": "alice",
              "cookies": [ { "key": "a", "value": "b" } ], "amd": { "status": "inprogress" }
            }
            """);
        Assert.Equal("https://calling-use1.api.sinch.com/calling/v1/calls/id/1", ace.CallResourceUrl);
        Assert.Equal("alice", ace.User);
        Assert.Equal(("a", "b"), Cookie(ace.Cookies));
        Assert.Equal(AmdStatus.InProgress, ace.Amd!.Status);
    }

    [Fact]
    public void A_PIE()
    {
        var pie = Trip<PieEvent>(
            """
            {
              "event": "pie", "callid": "1", "menuResult": { "addToContext": [ { "key": "picked", "value": "sales" } ], "type": "return", "value": "sales", "menuId": "main" },
              "version": 1, "cookies": [ { "key": "a", "value": "b" } ]
            }
            """);
        Assert.Equal(("picked", "sales"), Cookie(pie.MenuResult!.AddToContext));
        Assert.Equal(("a", "b"), Cookie(pie.Cookies));
        Assert.Empty(Trip<PieEvent>("""{ "event": "pie", "menuResult": { "addToContext": [], "type": "sequence", "value": "1" } }""").MenuResult!.AddToContext!);
    }

    [Fact]
    public void A_DICE()
    {
        var dice = Trip<DiceEvent>(
            """
            {
              "event": "dice", "callid": "1", "reason": "CALLEEHANGUP", "result": "ANSWERED", "version": 1, "user": "alice", "to": { "type": "did", "endpoint": "12017777777" },
              "from": "private", "cookies": [ { "key": "a", "value": "b" } ]
            }
            """);
        Assert.Equal("alice", dice.User);
        Assert.Equal(("a", "b"), Cookie(dice.Cookies));
    }

    [Fact]
    public void A_notification()
    {
        var notify = Trip<NotifyEvent>(
            """{ "event": "notify", "callid": "1", "version": 1, "type": "transcription_available", "destination": "s3://bucket/1-transcript.json", "applicationKey": "key" }""");
        Assert.Equal(NotificationType.TranscriptionAvailable, notify.Type);
        Assert.Equal("key", notify.ApplicationKey);
    }

    [Fact]
    public void A_call_to_a_number_of_the_application()
    {
        var call = Trip<CallInformation>("""{ "callId": "1", "from": { "type": "Number", "endpoint": "+1" }, "to": { "type": "did", "endpoint": "+2" } }""");
        Assert.Equal("+2", Assert.IsType<DestinationDid>(call.To!.Value.Value).Endpoint);
    }

    [Fact]
    public void SVAML_that_joins_a_conference()
    {
        var action = Trip<ConnectConfAction>(
            """
            {
              "name": "connectConf", "conferenceId": "room", "cli": "+1", "suppressCallbacks": true, "record": true,
              "recordingOptions": { "destinationUrl": "s3://bucket", "notificationEvents": true }
            }
            """);
        Assert.Equal(("+1", true, true, "s3://bucket"), (action.Cli, action.SuppressCallbacks, action.Record, action.RecordingOptions!.DestinationUrl));
    }

    [Fact]
    public void Every_action_that_connects_or_continues_can_record()
    {
        var options = new StartRecordingOptions { DestinationUrl = "s3://bucket" };
        SvamlAction[] actions =
        [
            new ConnectPstnAction { Record = true, RecordingOptions = options },
            new ConnectMxpAction { Record = true, RecordingOptions = options },
            new ConnectConfAction { ConferenceId = "room", Record = true, RecordingOptions = options },
            new ConnectSipAction { Destination = new() { Endpoint = "a@b" }, Record = true, RecordingOptions = options },
            new ContinueAction { Record = true, RecordingOptions = options },
        ];
        Assert.All(actions, action
            => Assert.Contains("""
            "record":true,"recordingOptions":{"destinationUrl":"s3://bucket"}
            """.Trim(), ApiJson.Serialize(new Svaml { Action = action }), StringComparison.Ordinal));
    }

    /// <summary>Reads, and finds that everything is typed and written back.</summary>
    private static T Trip<T>(string json)
        where T : class, IJsonModel<T>
    {
        var value = ApiJson.Deserialize<T>(json)!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(ApiJson.Serialize(value))), ApiJson.Serialize(value));
        Assert.Null(typeof(T).GetProperty("AdditionalProperties")!.GetValue(value));
        return value;
    }

    private static (string? Key, string? Value) Cookie(IReadOnlyList<CallCookie>? cookies)
    {
        var cookie = Assert.Single(cookies!);
        return (cookie.Key, cookie.Value);
    }
}
