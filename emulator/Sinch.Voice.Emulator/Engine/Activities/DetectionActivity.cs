namespace Sinch.Voice.Emulator.Engine;

/// <summary>Waits until it is known whether a machine answered.</summary>
internal sealed class DetectionActivity(Call call, Leg leg, TimeSpan duration, Action detected, Action hungUp) : Activity(call)
{
    private AgendaEntry? _end;

    public override string Description => "finds out who answered";

    public override void Start() => _end = Call.Engine.Agenda.Schedule(duration, detected);

    /// <summary>The party hung up before: that is what the application is told about who answered.</summary>
    public override void HungUp(Leg from)
    {
        if (from == leg)
        {
            Stop();
            hungUp();
        }
        else
        {
            base.HungUp(from);
        }
    }

    public override void Stop() => _end?.Cancel();
}
