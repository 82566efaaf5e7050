using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Sees everything that happens in calls, and keeps what people look at.</summary>
internal sealed class PlatformObserver
{
    private const int JournalSize = 32 << 20;

    public PlatformObserver()
    {
        Journal = new CallbackJournal(JournalSize);
        Recorder = new CallRecorder(Journal);
    }

    public CallFeed Feed { get; } = new();

    public CallbackJournal Journal { get; }

    public CallRecorder Recorder { get; }

    public ImportedCalls Imported { get; } = new();

    public ProblemLog Problems { get; } = new();

    public void Observe(Call call, Happening happening)
    {
        Problems.Observe(call, happening);
        Feed.Changed(call);
    }

    public void Observe(Call call, CallbackExchange exchange)
    {
        Problems.Observe(call, exchange);
        Journal.Add(call, exchange);
        Feed.Changed(call);
    }

    /// <summary>A person sent a callback again, which is no problem of the application's if it fails.</summary>
    public void Resent(Call call, CallbackExchange exchange)
    {
        Journal.Add(call, exchange);
        Feed.Changed(call);
    }

    /// <summary>Forgets a call.</summary>
    public void Forget(Call call) => Journal.Forget(call.Id);

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Journal.Clear();
        Imported.Clear();
        Problems.Clear();
        Feed.Changed();
    }
}
