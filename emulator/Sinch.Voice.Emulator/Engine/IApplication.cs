namespace Sinch.Voice.Emulator.Engine;

/// <summary>The application, as the engine sees it: it is asked what happens next, and told what happened.</summary>
internal interface IApplication
{
    /// <summary>Asks what happens next. The reply comes back through <see cref="Question.Reply"/>, at once or later.</summary>
    void Ask(Question question);

    /// <summary>Tells what happened. Nothing waits for the application.</summary>
    void Tell(Call call, Notice notice);
}

/// <summary>A question to the application about a call, which waits for the reply.</summary>
internal abstract class Question(Call call)
{
    public Call Call => call;

    /// <summary>Whether a reply is expected at all, or only that the application got the event.</summary>
    public virtual bool ExpectsPlan => true;

    public bool IsAnswered { get; private set; }

    /// <summary>What happens with the reply.</summary>
    public required Action<QuestionReply> Then { get; init; }

    public void Reply(QuestionReply reply)
    {
        if (!IsAnswered)
        {
            IsAnswered = true;
            Then(reply);
        }
    }
}

/// <summary>A call came in.</summary>
internal sealed class IncomingQuestion(Call call) : Question(call);

/// <summary>The called party answered.</summary>
internal sealed class AnsweredQuestion(Call call, Leg leg, DetectionVerdict? verdict, TimeSpan heardFor) : Question(call)
{
    public Leg Leg => leg;

    public DetectionVerdict? Verdict => verdict;

    public TimeSpan HeardFor => heardFor;
}

/// <summary>A menu has a result, or a participant of a conference pressed keys.</summary>
internal sealed class MenuQuestion(Call call, MenuOutcome outcome, bool isConference) : Question(call)
{
    public MenuOutcome Outcome => outcome;

    public bool IsConference => isConference;

    public override bool ExpectsPlan => !isConference && outcome.Type != MenuOutcomeType.Hangup;
}

/// <summary>What the application replied.</summary>
internal abstract record QuestionReply
{
    public sealed record Plan(CallPlan Value) : QuestionReply;

    /// <summary>The application could not be asked, because it has no URL.</summary>
    public sealed record Nobody : QuestionReply;

    /// <summary>The application did not reply, or with an error.</summary>
    public sealed record Failed : QuestionReply;

    /// <summary>The platform refuses the reply.</summary>
    public sealed record Refused(string Message) : QuestionReply;
}

/// <summary>What the application is told.</summary>
internal abstract record Notice
{
    /// <summary>The call ended.</summary>
    public sealed record Ended(CallEnd End) : Notice;

    public sealed record RecordingFinished : Notice;

    public sealed record RecordingAvailable(string Destination) : Notice;

    public sealed record TranscriptionAvailable(string Destination) : Notice;

    public sealed record MachineDetected(DetectionVerdict Verdict, TimeSpan HeardFor) : Notice;

    public sealed record Beep(TimeSpan HeardFor) : Notice;

    public sealed record CallingError(int Code, string Message) : Notice;
}
