using System.Diagnostics;
using System.Globalization;
using Sinch.Voice.Load.Faults;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load.Calls;

/// <summary>Many callers of one client at once, against a platform that fails them in every way.</summary>
internal sealed class CallRun(int calls)
{
    private const string Key = "669E367E-6BBA-48AB-AF15-266871C28135";
    private const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";

    /// <summary>One call in so many is given up by its caller.</summary>
    private const int GivenUp = 200;

    private readonly int[,] _outcomes = new int[Enum.GetValues<Fault>().Length, Enum.GetValues<Outcome>().Length];
    private readonly int[] _planned = new int[Enum.GetValues<Fault>().Length];
    private int _unexpected;
    private string? _firstUnexpected;

    public static CallKind KindOf(int call) => (call % 10) switch
    {
        < 5 => CallKind.Get,
        < 9 => CallKind.Post,
        _ => CallKind.Patch,
    };

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        using var platform = ServerProcess.Start(Platform.Command, calls.ToString(CultureInfo.InvariantCulture));
        var options = new ApiClientOptions { Endpoint = platform.Address, Timeout = TimeSpan.FromSeconds(30) }.UseResilience(resilience =>
        {
            resilience.Delay = TimeSpan.FromMilliseconds(10);
            resilience.AttemptTimeout = TimeSpan.FromSeconds(2);
        });
        var voice = new SinchVoiceClient(SinchCredential.Signed(Key, Secret), options);

        var tenths = new Tenths();
        var start = Stopwatch.GetTimestamp();
        for (var tenth = 0; tenth < Tenths.Count; tenth++)
        {
            var size = calls / Tenths.Count;
            await Parallel.ForEachAsync(
                Enumerable.Range(tenth * size, size),
                new ParallelOptions { MaxDegreeOfParallelism = LoadCommand.Callers, CancellationToken = cancellationToken },
                async (call, _) => await CallAsync(voice, call));
            tenths.Add(Footprint.Take());
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var http = new HttpClient();
        var figures = (await http.GetStringAsync(new Uri(platform.Address, Platform.ReportPath), cancellationToken))
            .Split(' ').Select(figure => int.Parse(figure, CultureInfo.InvariantCulture)).ToArray();

        report.Line(string.Create(CultureInfo.InvariantCulture, $"{calls:N0} calls of {LoadCommand.Callers} callers, {calls / seconds:N0} a second"));
        PrintTable(report, figures[1..]);
        report.Promise("every answer is that of its call", Sum(Outcome.WrongResult) == 0, $"{Sum(Outcome.WrongResult)} aren't");
        report.Promise("no POST or PATCH is carried out twice", figures[0] == 0, $"{figures[0]} were");
        report.Promise("each fault comes to what docs/resilience.md says", _unexpected == 0, _unexpected == 0 ? "0 don't" : $"{_unexpected} don't, first {_firstUnexpected}");
        tenths.Tell(report, "the client");
        report.Line(string.Empty);
    }

    private async Task CallAsync(SinchVoiceClient voice, int call)
    {
        var (kind, plan) = (KindOf(call), FaultPlan.Of(call));
        var isGivenUp = call % GivenUp == 17;
        using var caller = new CancellationTokenSource();
        if (isGivenUp)
        {
            caller.CancelAfter(TimeSpan.FromMilliseconds(1));
        }

        var outcome = await OutcomeOfAsync(voice, kind, call, caller.Token);
        Interlocked.Increment(ref _outcomes[(int)plan.Fault, (int)outcome]);
        Interlocked.Increment(ref _planned[(int)plan.Fault]);

        // Whoever gives up may have been answered before.
        if (outcome != Expectation.Of(kind, plan) && !(isGivenUp && outcome == Outcome.Cancelled))
        {
            Interlocked.Increment(ref _unexpected);
            Interlocked.CompareExchange(ref _firstUnexpected, $"{kind} {call}: {plan.Fault}{(plan.IsPersistent ? ", always" : string.Empty)} came to {outcome}", null);
        }
    }

    private static async Task<Outcome> OutcomeOfAsync(SinchVoiceClient voice, CallKind kind, int call, CancellationToken cancellationToken)
    {
        var id = call.ToString(CultureInfo.InvariantCulture);
        try
        {
            var answered = id;
            switch (kind)
            {
                case CallKind.Get:
                    answered = (await voice.Calls.GetAsync(id, cancellationToken: cancellationToken)).CallId;
                    break;
                case CallKind.Post:
                    answered = (await voice.Callouts.CreateAsync(Callout(id), cancellationToken: cancellationToken)).CallId;
                    break;
                default:
                    await voice.Calls.UpdateAsync(id, new Svaml { Action = new HangupAction() }, cancellationToken: cancellationToken);
                    break;
            }

            return answered == id ? Outcome.Success : Outcome.WrongResult;
        }
        catch (OperationCanceledException exception) when (exception.CancellationToken == cancellationToken && cancellationToken.IsCancellationRequested)
        {
            return Outcome.Cancelled;
        }
        catch (SinchVoiceException exception)
        {
            return OutcomeOf(exception);
        }
    }

    private static Outcome OutcomeOf(SinchVoiceException exception) => (int?)exception.StatusCode switch
    {
        _ when exception.IsTimeout => Outcome.Timeout,
        null when exception.InnerException is HttpRequestException => Outcome.NoResponse,
        200 when exception.InnerException is HttpRequestException && exception.RawBody?.Length > 0 => Outcome.BrokenOff,
        200 when exception.RawBody?.StartsWith("<html>", StringComparison.Ordinal) == true => Outcome.Unreadable,
        429 when exception.Headers.ContainsKey("Retry-After") => Outcome.Status429,
        500 => Outcome.Status500,
        503 => Outcome.Status503,
        _ => Outcome.Other,
    };

    private static TtsCalloutRequest Callout(string id) => new()
    {
        TtsCallout = new() { Destination = new DestinationPstn { Endpoint = "+14045005000" }, Text = "Hello", Custom = id },
    };

    private int Sum(Outcome outcome) => Enumerable.Range(0, _planned.Length).Sum(fault => _outcomes[fault, (int)outcome]);

    private void PrintTable(Report report, int[] injected)
    {
        report.Line($"{"fault",-20} {"calls",8} {"injected",9} {"recovered",10}  surfaced as");
        foreach (var fault in Enum.GetValues<Fault>())
        {
            var surfaced = Enum.GetValues<Outcome>()
                .Where(outcome => outcome != Outcome.Success && _outcomes[(int)fault, (int)outcome] > 0)
                .Select(outcome => string.Create(CultureInfo.InvariantCulture, $"{outcome} {_outcomes[(int)fault, (int)outcome]:N0}"));
            report.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{fault,-20} {_planned[(int)fault],8:N0} {injected[(int)fault],9:N0} {_outcomes[(int)fault, (int)Outcome.Success],10:N0}  {string.Join(", ", surfaced)}"));
        }
    }
}
