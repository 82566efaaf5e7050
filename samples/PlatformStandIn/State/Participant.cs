using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A call in a conference.</summary>
internal sealed class Participant(Call call)
{
    public Call Call => call;

    public bool Muted { get; set; }

    public bool OnHold { get; set; }

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = call.Id,
            ["duration"] = call.Duration,
            ["muted"] = Muted,
            ["onhold"] = OnHold,
        };
        // For telephones it is the number that was called, not the one shown to them.
        if ((call.OverData ? call.Cli ?? call.Callee : call.Callee) is { } cli)
        {
            json["cli"] = cli;
        }

        return json;
    }
}
