using System.Diagnostics;
using System.Globalization;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load.Callbacks;

/// <summary>Many callbacks over many connections at once, some of them not the platform's, into the ASP.NET endpoint.</summary>
internal sealed class CallbackRun(int callbacks)
{
    /// <summary>Per thousand callbacks.</summary>
    private static readonly (CallbackFault Fault, int Rate)[] s_rates =
    [
        (CallbackFault.Tampered, 50), (CallbackFault.Replayed, 50), (CallbackFault.Truncated, 20), (CallbackFault.TooLarge, 5), (CallbackFault.Slow, 20),
        (CallbackFault.Malformed, 20), (CallbackFault.HandlerFails, 20),
    ];

    private readonly int[] _injected = new int[Enum.GetValues<CallbackFault>().Length];
    private readonly Dictionary<(CallbackFault Fault, int Status), int> _answers = [];
    private int _wrongAnswers;
    private int _wrongStatuses;

    public async Task RunAsync(Report report, CancellationToken cancellationToken)
    {
        using var receiver = ServerProcess.Start(Receiver.Command, callbacks.ToString(CultureInfo.InvariantCulture));
        using var http = new HttpClient { BaseAddress = receiver.Address };
        var senders = new Stack<Sender>(Enumerable.Range(0, LoadCommand.Callers).Select(_ => new Sender(receiver.Address)));
        var tenths = new Tenths();
        var start = Stopwatch.GetTimestamp();
        for (var tenth = 0; tenth < Tenths.Count; tenth++)
        {
            var size = callbacks / Tenths.Count;
            await Parallel.ForEachAsync(
                Enumerable.Range(tenth * size, size),
                new ParallelOptions { MaxDegreeOfParallelism = LoadCommand.Callers, CancellationToken = cancellationToken },
                async (number, _) =>
                {
                    var sender = Take(senders);
                    await SendAsync(sender, number);
                    Give(senders, sender);
                });
            tenths.Add(Footprint.Parse(await http.GetStringAsync(new Uri(Receiver.FootprintPath, UriKind.Relative), cancellationToken)));
        }

        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var handled = (await http.GetStringAsync(new Uri(Receiver.HandledPath, UriKind.Relative), cancellationToken))
            .Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray();
        foreach (var sender in senders)
        {
            sender.Dispose();
        }

        report.Line(string.Create(CultureInfo.InvariantCulture, $"{callbacks:N0} callbacks over {LoadCommand.Callers} connections, {callbacks / seconds:N0} a second"));
        PrintTable(report);
        var wronglyHandled = handled.Where((count, number) => count != (ReachesHandler(FaultOf(number)) ? 1 : 0)).Count();
        report.Promise("every answer is that of its call", _wrongAnswers == 0, $"{_wrongAnswers} aren't");
        report.Promise("every callback is answered with the status that docs/callbacks.md says", _wrongStatuses == 0, $"{_wrongStatuses} aren't");
        report.Promise("the handler is called once for each that is the platform's, and for no other", wronglyHandled == 0, $"{wronglyHandled} were not");
        tenths.Tell(report, "the receiver");
        report.Line(string.Empty);
    }

    private static CallbackFault FaultOf(int number)
    {
        var roll = new Random(number).Next(1000);
        foreach (var (fault, rate) in s_rates)
        {
            if (roll < rate)
            {
                return fault;
            }

            roll -= rate;
        }

        return CallbackFault.None;
    }

    private static bool ReachesHandler(CallbackFault fault)
        => fault is CallbackFault.None or CallbackFault.Replayed or CallbackFault.Slow or CallbackFault.HandlerFails;

    private async Task SendAsync(Sender sender, int number)
    {
        var fault = FaultOf(number);
        Interlocked.Increment(ref _injected[(int)fault]);
        var id = number.ToString(CultureInfo.InvariantCulture);
        var (head, body) = sender.Sign(BodyOf(fault, id));
        switch (fault)
        {
            case CallbackFault.Truncated:
                await sender.BreakOffAsync(head, body);
                break;
            case CallbackFault.Tampered:
                body[number % body.Length] ^= 1;
                Check(fault, 401, id, await sender.ExchangeAsync(head, body));
                break;
            case CallbackFault.Replayed:
                Check(CallbackFault.None, 200, id, await sender.ExchangeAsync(head, body));
                Check(fault, 401, id, await sender.ExchangeAsync(head, body));
                break;
            case CallbackFault.TooLarge:
                Check(fault, 413, id, await sender.ExchangeAsync(head, body));
                break;
            case CallbackFault.Slow:
                Check(fault, 200, id, await sender.ExchangeAsync(head, body, TimeSpan.FromMilliseconds(20)));
                break;
            case CallbackFault.Malformed:
                Check(fault, 400, id, await sender.ExchangeAsync(head, body));
                break;
            case CallbackFault.HandlerFails:
                Check(fault, 500, id, await sender.ExchangeAsync(head, body));
                break;
            default:
                Check(fault, 200, id, await sender.ExchangeAsync(head, body));
                break;
        }
    }

    private static string BodyOf(CallbackFault fault, string id) => fault switch
    {
        CallbackFault.Malformed => $$"""{"event":"ice","callid":"{{id}}","cli":""",
        CallbackFault.HandlerFails => $$"""{"event":"ice","callid":"{{id}}","custom":"{{LoadHandler.Failing}}"}""",
        CallbackFault.TooLarge => $$"""{"event":"ice","callid":"{{id}}","custom":"{{new string('x', SinchVoiceCallbackOptions.DefaultMaxBodySize)}}"}""",
        _ => $$"""{"event":"ice","callid":"{{id}}","version":1,"cli":"+14045005000","to":{"type":"did","endpoint":"+14045001000"},"domain":"pstn"}""",
    };

    private void Check(CallbackFault fault, int expected, string id, (int Status, string Body) answer)
    {
        var body = expected == 200 ? $$$"""{"instructions":[{"name":"say","text":"{{{id}}}"}],"action":{"name":"hangup"}}""" : string.Empty;
        lock (_answers)
        {
            _answers[(fault, answer.Status)] = _answers.GetValueOrDefault((fault, answer.Status)) + 1;
            _wrongStatuses += answer.Status == expected ? 0 : 1;
            _wrongAnswers += answer.Body == body ? 0 : 1;
        }
    }

    private void PrintTable(Report report)
    {
        report.Line($"{"fault",-20} {"injected",9}  answered with");
        foreach (var fault in Enum.GetValues<CallbackFault>())
        {
            var answers = _answers.Where(answer => answer.Key.Fault == fault).OrderBy(answer => answer.Key.Status)
                .Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Key.Status}: {answer.Value:N0}"));
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{fault,-20} {_injected[(int)fault],9:N0}  {string.Join(", ", answers)}"));
        }
    }

    private static Sender Take(Stack<Sender> senders)
    {
        lock (senders)
        {
            return senders.Pop();
        }
    }

    private static void Give(Stack<Sender> senders, Sender sender)
    {
        lock (senders)
        {
            senders.Push(sender);
        }
    }
}
