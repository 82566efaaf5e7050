using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Emulator.Web;

/// <summary>Sends a page what happens, as server-sent events, until it is closed.</summary>
internal sealed class PageStream(EmulatedPlatform platform, EmulatorOptions options)
{
    /// <summary>How many calls a page gets at a time. Under load, it sees the last ones.</summary>
    private const int MostCalls = 200;

    private static readonly TimeSpan s_keepAlive = TimeSpan.FromSeconds(15);

    // A browser draws no faster, and a burst of steps becomes one update.
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(40);

    private readonly Dictionary<Call, Position> _known = [];
    private int _resets = -1;

    public async Task SendAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var aborted = context.RequestAborted;
        using var reader = platform.Observer.Feed.Open();
        try
        {
            while (!aborted.IsCancellationRequested)
            {
                var hasChanged = await reader.WaitAsync(s_keepAlive, aborted).ConfigureAwait(false);
                await context.Response.WriteAsync(hasChanged ? $"data: {Next(reader)}\n\n" : ": still here\n\n", aborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(aborted).ConfigureAwait(false);
                await Task.Delay(s_interval, TimeProvider.System, aborted).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page was closed, or the emulator stops.
        }
    }

    private string Next(CallFeedReader reader)
        => JsonSerializer.Serialize(platform.Conductor.Run(engine => Update(engine, reader)), PageJson.Default.PageUpdate);

    private PageUpdate Update(VoiceEngine engine, CallFeedReader reader)
    {
        var changed = reader.Take();
        var isWhole = _resets != platform.Resets;
        if (isWhole)
        {
            _resets = platform.Resets;
            _known.Clear();
            changed = [.. engine.Calls];
        }

        return new PageUpdate
        {
            Settings = Settings(),
            Clock = Clock(engine),
            Breaks = platform.Breaks.Events,
            Held = [.. platform.Breaks.Held.Select(held => new PageHeldCallback(held.Number, held.CallId, held.Event, Encoding.UTF8.GetString(held.Body), held.ExpectsSvaml))],
            Phones = [.. engine.Phones.All.Where(phone => phone.Behavior.Response != PhoneResponse.Ring).Take(MostCalls).Select(phone => new PagePhone(phone.Address, phone.Behavior.Response.ToString()))],
            Calls = [.. isWhole ? platform.Observer.Imported.All : [], .. changed.Where(call => engine.Find(call.Id) == call).OrderBy(call => call.Started).TakeLast(MostCalls).Select(Record)],
            IsWhole = isWhole,
        };
    }

    private CallRecord Record(Call call)
    {
        var position = _known.GetValueOrDefault(call);
        var record = platform.Observer.Recorder.Record(call, position.Steps, position.Callbacks);
        _known[call] = new Position(record.FirstStep + record.Steps.Count, record.Callbacks is [.., var last] ? last.Number : position.Callbacks);
        if (_known.Count > MostCalls * 2)
        {
            foreach (var ended in _known.Keys.Where(known => known.HasEnded).OrderBy(known => known.Started).Take(MostCalls).ToList())
            {
                _known.Remove(ended);
            }
        }

        return record;
    }

    private PageSettings Settings()
    {
        return new PageSettings(platform.Endpoint, platform.CallbackUrl, platform.FallbackUrl, platform.ApplicationKey, platform.HasOwnSecret ? "••••••••" : platform.ApplicationSecret)
        {
            IsSecretMasked = platform.HasOwnSecret,
            IsInProcess = options.Handler is not null,
            Numbers = [.. options.Numbers],
        };
    }

    private PageClock Clock(VoiceEngine engine)
    {
        var pace = platform.Conductor.Pace;
        return new PageClock(engine.Agenda.Now.TotalSeconds, pace.Speed)
        {
            Start = engine.Start,
            IsPaused = pace.IsPaused || (!platform.Conductor.IsVirtual && platform.Breaks.Held.Count > 0),
            SkipsPlayback = pace.SkipsPlayback,
            IsVirtual = platform.Conductor.IsVirtual,
        };
    }

    /// <summary>How far a page knows a call.</summary>
    private readonly record struct Position(int Steps, int Callbacks);
}
