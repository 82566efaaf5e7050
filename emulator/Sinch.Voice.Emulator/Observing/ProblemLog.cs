using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Collects what nobody expects: callbacks that failed, SVAML that was refused, phones that rang unnoticed, recordings that could not be kept, and streams that failed.</summary>
internal sealed class ProblemLog
{
    private const int Most = 1000;

    private readonly List<ControlProblem> _problems = [];

    public IReadOnlyList<ControlProblem> Read() => [.. _problems];

    public void Observe(Call call, Happening happening)
    {
        switch (happening.Kind)
        {
            case HappeningKind.SvamlRefused:
                Add(call, ProblemKind.RefusedSvaml, $"the SVAML was refused: {happening.Text}");
                break;
            case HappeningKind.StreamFailed:
                Add(call, ProblemKind.FailedStream, $"the stream {happening.Leg!.Party.Address} failed: {happening.Text}");
                break;
            case HappeningKind.Unnoticed:
                Add(call, ProblemKind.UnansweredCall, $"{happening.Leg!.Party.Address} rang, and nobody answered");
                break;
        }
    }

    public void Observe(Call call, CallbackExchange exchange)
    {
        if (exchange.Response is { Error: { } error, IsFault: false })
        {
            Add(call, ProblemKind.FailedCallback, $"the {exchange.Event} callback{(exchange.Url is { } url ? $" to {url}" : string.Empty)} failed: {error}");
        }
    }

    public void Clear() => _problems.Clear();

    public void Add(Call call, ProblemKind kind, string text)
    {
        if (_problems.Count < Most)
        {
            _problems.Add(new(kind.ToString(), call.Id, text));
        }
    }
}

/// <summary>What nobody expects.</summary>
internal enum ProblemKind
{
    FailedCallback,
    RefusedSvaml,
    UnansweredCall,
    LostRecording,
    FailedStream,
}
