namespace Sinch.Voice.Emulator.Engine;

/// <summary>Lets the two parties of a call talk to each other.</summary>
internal sealed class BridgeActivity(Call call) : Activity(call)
{
    public override string Description => "is connected";

    public override void Start() => Call.Record(HappeningKind.Connected, null, string.Join(" and ", Call.Legs.Where(leg => leg.IsAnswered).Select(leg => leg.Party.Address)));
}
