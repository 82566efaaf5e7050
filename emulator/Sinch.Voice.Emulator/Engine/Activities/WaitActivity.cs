namespace Sinch.Voice.Emulator.Engine;

/// <summary>Waits for a while before something else happens.</summary>
internal sealed class WaitActivity(Call call, string description, TimeSpan duration, Action then) : Activity(call)
{
    private AgendaEntry? _end;

    public override string Description => description;

    public override void Start() => _end = Call.Engine.Agenda.Schedule(duration, then);

    public override void Stop() => _end?.Cancel();
}
