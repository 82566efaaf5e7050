namespace Sinch.Voice.Emulator.Engine;

/// <summary>Lets the two parties of a call talk to each other.</summary>
internal sealed class BridgeActivity(Call call) : Activity(call)
{
    public override string Description => "is connected";

    public override void Start() => Call.Record(HappeningKind.Connected, null, string.Join(" and ", Call.Legs.Where(leg => leg.IsAnswered).Select(leg => leg.Party.Address)));

    public override void Hold(Leg leg, bool onHold)
    {
        leg.Holds = onHold;
        foreach (var other in Call.Legs.Where(other => other != leg && other.IsAnswered))
        {
            Call.Record(HappeningKind.Changed, other, onHold ? "on hold" : "resumed");
            if (onHold)
            {
                Call.Record(HappeningKind.Tone, other, leg.HoldMusic ?? "silence");
            }
        }
    }
}
