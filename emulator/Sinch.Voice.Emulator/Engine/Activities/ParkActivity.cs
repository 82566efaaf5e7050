namespace Sinch.Voice.Emulator.Engine;

/// <summary>Keeps a caller waiting until the application changes the call.</summary>
internal sealed class ParkActivity(Call call, Leg leg, PlanAction.Park park) : Activity(call)
{
    private readonly PromptPlayer _player = new(leg);
    private AgendaEntry? _end;

    public override string Description => "is parked";

    public override void Start()
    {
        Call.Record(HappeningKind.Parked, leg, "parked");
        _end = Call.Engine.Agenda.ScheduleLimit(park.MaxDuration, () => _player.FinishPrompt(() => Call.End(CallEndReason.Timeout, Basis.Inferred)));
        _player.Play(park.Intro, Hold);
    }

    public override void Stop()
    {
        _player.Cut();
        _end?.Cancel();
    }

    private void Hold()
    {
        if (park.Hold.Any(prompt => prompt.Duration > TimeSpan.Zero))
        {
            _player.Play(park.Hold, Hold);
        }
    }
}
