using System.Globalization;
using System.Threading.Channels;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Tool.Running;

/// <summary>Prints a line for each call that begins or ends and for each callback.</summary>
internal sealed class CallLog(TextWriter output, TimeProvider time)
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>The beginning of a call's ID, as tables and logs show it.</summary>
    public static string Short(string callId) => callId[..8];

    /// <summary>Observes what happens. The engine waits meanwhile, so that lines are only queued here.</summary>
    public void Observe(EmulatedPlatform platform)
    {
        platform.Conductor.Run(engine => { engine.Observer += Observe; });
        platform.Conductor.Exchanged += Observe;
    }

    /// <summary>Prints lines until the token is cancelled, and then those that are left.</summary>
    public async Task PrintAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _lines.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                Print();
            }
        }
        catch (OperationCanceledException)
        {
            Print();
        }
    }

    private void Print()
    {
        while (_lines.Reader.TryRead(out var line))
        {
            output.WriteLine(line);
        }

        output.Flush();
    }

    private void Observe(Call call, Happening happening)
    {
        switch (happening.Kind)
        {
            case HappeningKind.Called:
                Add(call, happening.Leg is { } leg ? $"{leg.Party.Address} calls {happening.Text}" : $"the application calls {happening.Text}");
                break;
            case HappeningKind.Ringing:
                Add(call, $"{happening.Leg!.Party.Address} rings");
                break;
            case HappeningKind.SvamlRefused:
                Add(call, $"the SVAML is refused: {happening.Text}");
                break;
            case HappeningKind.Ended:
                Add(call, $"ended: {happening.Text}, after {(happening.At - call.Started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s");
                break;
        }
    }

    private void Observe(Call call, CallbackExchange exchange)
        => Add(call, string.Create(
            CultureInfo.InvariantCulture,
            $"{exchange.Event,-6} {exchange.Response.Error ?? exchange.Response.Status?.ToString(CultureInfo.InvariantCulture)}  {exchange.Duration.TotalMilliseconds:0} ms{(exchange.IsFallback ? "  (fallback)" : string.Empty)}"));

    private void Add(Call call, string text)
        => _lines.Writer.TryWrite(string.Create(CultureInfo.InvariantCulture, $"{time.GetLocalNow():HH:mm:ss}  {Short(call.Id)}  {text}"));
}
