using System.Collections.Concurrent;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>A handler that remembers what it was called with and answers a little.</summary>
internal sealed class RecordingHandler(RecordingHandler.Log log) : VoiceCallbackHandler
{
    public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
    {
        log.Add("ice", ice, ice.CallId);
        return new(new IceSvaml { Action = new HangupAction() });
    }

    public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context)
    {
        log.Add("ace", ace, ace.CallId);
        return new(new AceSvaml { Action = new ContinueAction() });
    }

    public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context)
    {
        log.Add("dice", dice, dice.CallId);
        return default;
    }

    public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context)
    {
        log.Add("pie", pie, pie.CallId);
        return default;
    }

    public override ValueTask OnNotifyAsync(NotifyEvent notify, CallbackContext context)
    {
        log.Add("notify", notify, notify.CallId);
        return default;
    }

    public override ValueTask OnUnknownAsync(UnknownVariant unknown, CallbackContext context)
    {
        log.Add("unknown", unknown, null);
        return default;
    }

    /// <summary>The arguments of the handlers of a test.</summary>
    public sealed class Log
    {
        private readonly ConcurrentQueue<(string Method, object Event, string? CallId)> _entries = new();

        public IReadOnlyList<(string Method, object Event, string? CallId)> Entries => [.. _entries];

        public int Count => _entries.Count;

        public void Add(string method, object callbackEvent, string? callId) => _entries.Enqueue((method, callbackEvent, callId));
    }
}
