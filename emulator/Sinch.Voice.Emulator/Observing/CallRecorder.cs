using System.Text;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Makes records of calls.</summary>
internal sealed class CallRecorder(CallbackJournal journal)
{
    /// <summary>Returns a record of a call.</summary>
    /// <param name="call">The call, which must not change meanwhile.</param>
    /// <param name="firstStep">The step to begin with.</param>
    /// <param name="afterCallback">The number of the last callback to leave out.</param>
    public CallRecord Record(Call call, int firstStep = 0, int afterCallback = 0)
    {
        firstStep = Math.Min(firstStep, call.Happenings.Count);
        return new CallRecord
        {
            Id = call.Id,
            IsCallout = call.Callout is not null,
            CallsConference = call.CallsConference,
            From = call.Caller?.Party.Address ?? call.Cli,
            To = call.CalledNumber ?? call.Callout?.Connect?.To.Address,
            Started = call.Engine.TimeOf(call.Started),
            State = call.Description,
            HasEnded = call.HasEnded,
            Result = call.Ending is { } end ? EventNames.Of(end.Result) : null,
            Reason = call.Ending is { } ending ? EventNames.Of(ending.Reason) : null,
            Legs = [.. call.Legs.Select(Record)],
            FirstStep = firstStep,
            Steps = [.. call.Happenings.Skip(firstStep).Select(happening => Record(call, happening))],
            Callbacks = [.. journal.Of(call.Id).Where(exchange => exchange.Number > afterCallback).Select(exchange => Record(call, exchange))],
        };
    }

    private static LegRecord Record(Leg leg) => new(leg.Number, leg.Role.ToString(), leg.Party.Kind.ToString(), leg.Party.Address, leg.State.ToString())
    {
        ShownNumber = leg.ShownNumber,
        Holds = leg.Holds,
    };

    private static StepRecord Record(Call call, Happening happening)
    {
        var line = TranscriptWriter.Line(call, happening);
        return new StepRecord(Seconds(line.At), line.Kind, line.Text, TranscriptWriter.Sentence(line), line.Basis) { Leg = happening.Leg?.Number };
    }

    private static CallbackRecord Record(Call call, CallbackExchange exchange)
    {
        var (verdict, explanation) = Judge(exchange);
        return new CallbackRecord
        {
            Number = exchange.Number,
            Event = exchange.Event,
            Url = exchange.Url?.AbsoluteUri,
            IsFallback = exchange.IsFallback,
            IsResent = exchange.IsResent,
            IsByHand = exchange.IsByHand,
            At = Seconds(exchange.At - call.Started),
            Duration = Math.Round(exchange.Duration.TotalMilliseconds, 1),
            Headers = [new HeaderRecord("Content-Type", CallbackMessage.ContentType), .. exchange.Headers.Select(header => new HeaderRecord(header.Key, header.Value))],
            Body = Encoding.UTF8.GetString(exchange.Body.Span),
            Status = exchange.Response.Status,
            ResponseBody = exchange.Response.Failure is null ? Encoding.UTF8.GetString(exchange.Response.Body.Span) : null,
            Failure = exchange.Response.Failure,
            IsFault = exchange.Response.IsFault,
            Verdict = verdict,
            Explanation = explanation,
        };
    }

    private static (string Verdict, string Explanation) Judge(CallbackExchange exchange) => exchange.Reply switch
    {
        QuestionReply.Plan plan when exchange.ExpectsSvaml => ("accepted", $"The platform executes: {plan.Value}."),
        QuestionReply.Plan => ("received", "The application has the event. The platform expects no SVAML."),
        QuestionReply.Refused refused => ("refused", $"The platform refuses the SVAML: {refused.Message}"),
        _ => ("failed", exchange.Response.Error is { } error ? $"The callback failed: {error}." : "The callback failed: the body is not a JSON object."),
    };

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);
}
