using System.Collections.Concurrent;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>A handler that remembers what it was called with and answers a little.</summary>
internal sealed class RecordingHandler(RecordingHandler.Log log) : VoiceCallbackHandler
{
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CancellationToken cancellationToken)
    {
        log.Add("ice", ice, ice.CallId);
        return new(new IceSvaml { Action = new HangupAction() });
    }

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CancellationToken cancellationToken)
    {
        log.Add("ace", ace, ace.CallId);
        return new(new AceSvaml { Action = new ContinueAction() });
    }

    public override ValueTask OnDiceAsync(DiceEvent dice, CancellationToken cancellationToken)
    {
        log.Add("dice", dice, dice.CallId);
        return default;
    }

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CancellationToken cancellationToken)
    {
        log.Add("pie", pie, pie.CallId);
        return default;
    }

    public override ValueTask OnNotifyAsync(NotifyEvent notify, CancellationToken cancellationToken)
    {
        log.Add("notify", notify, notify.CallId);
        return default;
    }

    public override ValueTask OnUnknownAsync(UnknownVariant unknown, CancellationToken cancellationToken)
    {
        log.Add("unknown", unknown, null);
        return default;
    }

    /// <summary>What the handlers of a test were called with.</summary>
    public sealed class Log
    {
        private readonly ConcurrentQueue<(string Method, object Event, string? CallId)> _entries = new();

        public IReadOnlyList<(string Method, object Event, string? CallId)> Entries => [.. _entries];

        public int Count => _entries.Count;

        public void Add(string method, object callbackEvent, string? callId) => _entries.Enqueue((method, callbackEvent, callId));
    }
}
