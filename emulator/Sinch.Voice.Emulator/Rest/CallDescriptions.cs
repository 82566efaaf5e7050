using System.Globalization;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Describes calls and conferences as the platform's operations return them.</summary>
internal sealed class CallDescriptions(decimal pricePerMinute)
{
    public JsonObject Of(Call call)
    {
        var now = call.Engine.Agenda.Now;
        var json = new JsonObject
        {
            ["callId"] = call.Id,
            ["domain"] = call.Callee is { Party.IsOverData: true } ? "mxp" : "pstn",
            ["duration"] = call.Times.BilledSeconds(now),
            ["status"] = call.HasEnded ? "FINAL" : "ONGOING",
            ["result"] = EventNames.Of(call.Ending?.Result ?? (call.Times.Answered is null ? CallEndResult.NotAvailable : CallEndResult.Answered)),
            ["reason"] = EventNames.Of(call.Ending?.Reason ?? CallEndReason.NotAvailable),
            // The platform leaves the offset out and means UTC.
            ["timestamp"] = call.Engine.TimeOf(call.Started).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            ["userRate"] = Prices.Create(pricePerMinute),
            ["debit"] = Prices.Create(pricePerMinute * call.Times.BilledMinutes(now)),
        };
        Add(json, "from", From(call));
        Add(json, "to", To(call));
        Add(json, "custom", call.Custom);
        return json;
    }

    public static JsonObject Of(Conference conference, TimeSpan now) => new()
    {
        ["participants"] = new JsonArray([.. conference.Participants.Select(participant => new JsonObject
        {
            ["cli"] = participant.Leg.Party.Address,
            ["id"] = participant.Leg.Call.Id,
            ["duration"] = (int)(now - participant.Joined).TotalSeconds,
            ["muted"] = participant.IsMuted,
            ["onhold"] = participant.IsOnHold,
        })]),
    };

    private static JsonObject? From(Call call)
        => call.Caller is { } caller ? Destination(caller.Party) : call.Cli is { } cli ? Destination("Number", cli) : null;

    private static JsonObject? To(Call call)
        => call.Callee is { } callee ? Destination(callee.Party) : call.CalledNumber is { } number ? Destination("Number", number) : null;

    private static JsonObject Destination(Party party) => Destination(
        party.Kind switch
        {
            PartyKind.User => "Username",
            PartyKind.Sip => "sip",
            PartyKind.Stream => "Websocket",
            _ => "Number",
        },
        party.Address);

    private static JsonObject Destination(string type, string endpoint) => new() { ["type"] = type, ["endpoint"] = endpoint };

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
