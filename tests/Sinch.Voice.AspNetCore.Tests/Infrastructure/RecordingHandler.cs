using System.Collections.Concurrent;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>A handler that remembers what it was called with and answers a little.</summary>
internal sealed class RecordingHandler(RecordingHandler.Log log) : VoiceCallbackHandler
{
    public override ValueTask<IceSvamlRequestBody?> OnIceAsync(IceRequest ice, CancellationToken cancellationToken)
    {
        log.Add("ice", ice, ice.Callid);
        return new(new IceSvamlRequestBody { Action = new SvamlActionHangup() });
    }

    public override ValueTask<AceSvamlRequestBody?> OnAceAsync(AceRequest ace, CancellationToken cancellationToken)
    {
        log.Add("ace", ace, ace.Callid);
        return new(new AceSvamlRequestBody { Action = new SvamlActionContinue() });
    }

    public override ValueTask OnDiceAsync(DiceRequest dice, CancellationToken cancellationToken)
    {
        log.Add("dice", dice, dice.Callid);
        return default;
    }

    public override ValueTask<PieSvamlRequestBody?> OnPieAsync(PieRequest pie, CancellationToken cancellationToken)
    {
        log.Add("pie", pie, pie.Callid);
        return default;
    }

    public override ValueTask OnNotifyAsync(NotifyRequest notify, CancellationToken cancellationToken)
    {
        log.Add("notify", notify, notify.Callid);
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
