namespace Sinch.Voice.Emulator.Engine;

/// <summary>Decides what a call does next: what the application's plans say, and what the platform does by itself.</summary>
internal sealed class CallScript(Call call)
{
    private VoiceEngine Engine => call.Engine;

    private bool _suppressed;
    private bool _promptsPlayed;
    private string _tones = string.Empty;
    private ConferenceRequest? _conference;

    /// <summary>Whether the application is told that the call ended. It is not if the call is over data alone.</summary>
    public bool TellsEnd => !_suppressed && (call.Callout?.TellsEnd ?? true) && !IsOverDataAlone;

    private bool IsOverDataAlone => call.Callee is { Party.IsOverData: true } && (call.Caller is null || call.Caller.Party.IsOverData);

    /// <summary>A party called: the application decides.</summary>
    public void ComeIn() => AskIncoming();

    /// <summary>The application called: the platform rings the party, or asks whom to ring.</summary>
    public void CallOut(Callout callout)
    {
        if (callout.Connect is { } connect)
        {
            Dial(connect);
        }
        else
        {
            AskIncoming();
        }
    }

    /// <summary>Does what a plan says.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="leg">The leg that instructions are for; <see langword="null"/> if nobody is there.</param>
    public void Run(CallPlan plan, Leg? leg) => Next(plan, leg, 0, isBeside: false);

    /// <summary>Changes the call because the application asked for it. Who talks to somebody hears prompts beside that; who is parked is taken out.</summary>
    public void Change(CallPlan plan, Leg? leg)
    {
        if (call.Activity is BridgeActivity or ConferenceActivity)
        {
            Next(plan, leg, 0, isBeside: true);
        }
        else
        {
            var before = call.Activity;
            Next(plan with { Action = plan.Action ?? new PlanAction.Continue() }, leg, 0, isBeside: false, before is ParkActivity ? () => call.Start(before) : null);
        }
    }

    private void AskIncoming()
        => call.Start(new AskActivity(call, new IncomingQuestion(call) { Then = IncomingReplied }, "waits for the response to the ICE"));

    private void IncomingReplied(QuestionReply reply)
    {
        if (call.HasEnded)
        {
            return;
        }

        switch (reply)
        {
            case QuestionReply.Plan plan:
                Run(plan.Value, call.Caller);
                break;
            case QuestionReply.Refused refused:
                Refuse(refused.Message);
                break;
            case QuestionReply.Nobody when WithoutApplication() is { } action:
                Act(action, call.Caller, null);
                break;
            default:
                FailWithMessage(call.Caller);
                break;
        }
    }

    /// <summary>Where a call goes if the application has no URL: where the caller's app or SIP device wants it. Calls from telephones need the application.</summary>
    private PlanAction? WithoutApplication() => (call.Caller?.Party.Kind, call.ConferenceId, call.CalledNumber) switch
    {
        (PartyKind.User, { } conference, _) when call.CallsConference => new PlanAction.JoinConference(new ConferenceRequest(conference)),
        (PartyKind.User or PartyKind.Sip, null, { } number) when Party.IsNumber(number) => new PlanAction.Connect(new Party(PartyKind.Phone, number)),
        (PartyKind.User, null, { } user) => new PlanAction.Connect(new Party(PartyKind.User, user)),
        _ => null,
    };

    /// <summary>Runs the instructions from an index on, and then the action.</summary>
    private void Next(CallPlan plan, Leg? leg, int index, bool isBeside, Action? afterwards = null)
    {
        if (call.HasEnded)
        {
            return;
        }

        if (index == plan.Instructions.Count)
        {
            if (!isBeside || plan.Action is not (null or PlanAction.Continue))
            {
                Act(plan.Action, leg, afterwards);
            }

            return;
        }

        void Proceed() => Next(plan, leg, index + 1, isBeside, afterwards);
        void Begin(Activity activity)
        {
            if (isBeside)
            {
                call.StartBeside(activity);
            }
            else
            {
                call.Start(activity);
            }
        }

        switch (plan.Instructions[index])
        {
            case PlanInstruction.Play when leg is not { HasEnded: false }:
                call.Record(HappeningKind.Warning, null, "nobody is there to hear the prompt", Basis.Inferred);
                Proceed();
                break;
            case PlanInstruction.Play play:
                Begin(new PlayActivity(call, leg, play.Prompts, Proceed));
                break;
            case PlanInstruction.PlayToAll play:
                Begin(new PlayToAllActivity(call, [.. call.Legs.Where(other => other.IsAnswered)], play.Prompts, Proceed));
                break;
            // The tones are for the party that is called when it picks up.
            case PlanInstruction.SendDtmf dtmf when plan.Action is PlanAction.Connect:
                _tones += dtmf.Tones;
                Proceed();
                break;
            case PlanInstruction.SendDtmf dtmf when leg is { IsAnswered: true }:
                Begin(new DtmfActivity(call, leg, dtmf.Tones, Proceed));
                break;
            case PlanInstruction.SendDtmf:
                call.Record(HappeningKind.Warning, null, "nobody has answered who could hear the tones", Basis.Inferred);
                Proceed();
                break;
            case PlanInstruction.SetCookie cookie:
                call.SetCookie(cookie.Key, cookie.Value);
                Proceed();
                break;
            case PlanInstruction.Answer:
                leg?.Answer();
                Proceed();
                break;
            case PlanInstruction.StartRecording when plan.Action is PlanAction.Connect { To.IsOverData: true }:
                call.Record(HappeningKind.Warning, null, "calls to users of apps are not recorded");
                Proceed();
                break;
            case PlanInstruction.StartRecording recording:
                call.StartRecording(recording.Request);
                Proceed();
                break;
            case PlanInstruction.StopRecording:
                call.StopRecording();
                Proceed();
                break;
        }
    }

    private void Act(PlanAction? action, Leg? leg, Action? afterwards)
    {
        switch (action)
        {
            case PlanAction.HangUp:
                call.End(CallEndReason.ManagerHangup);
                break;
            case PlanAction.Continue when afterwards is not null:
                afterwards();
                break;
            case PlanAction.Continue:
                Continue(leg);
                break;
            case PlanAction.Connect connect:
                Dial(connect);
                break;
            case PlanAction.JoinConference conference:
                JoinConference(conference.Request);
                break;
            case PlanAction.RunMenu menu:
                RunMenu(menu.Menu, leg);
                break;
            case PlanAction.Park park when leg is { HasEnded: false }:
                leg.Answer();
                call.Start(new ParkActivity(call, leg, park));
                break;
            case PlanAction.Park:
                Refuse("nobody is there to be parked");
                break;
            default:
                call.Record(HappeningKind.Warning, null, "the SVAML has no action", Basis.Unknown);
                Continue(leg);
                break;
        }
    }

    /// <summary>Goes on as if the application had not been asked.</summary>
    private void Continue(Leg? leg)
    {
        if (call.Callout is { Kind: CalloutKind.Tts, Prompts: var prompts } && !_promptsPlayed && leg is { IsAnswered: true })
        {
            _promptsPlayed = true;
            call.Start(new PlayActivity(call, leg, prompts, () => call.End(CallEndReason.CallerHangup, Basis.Inferred)));
        }
        else if (call.Callout is { Kind: CalloutKind.Conference, Conference: { } conference } && leg is { IsAnswered: true })
        {
            JoinConference(conference);
        }
        else if (call is { Caller.IsAnswered: true, Callee.IsAnswered: true })
        {
            call.Start(new BridgeActivity(call));
        }
        else if (_conference is { } previous)
        {
            // A menu took the participant out of the conference.
            JoinConference(previous with { Greeting = [] });
        }
        else
        {
            call.Record(HappeningKind.Warning, null, "there is nobody to continue with", Basis.Unknown);
            call.End(CallEndReason.ManagerHangup, Basis.Unknown);
        }
    }

    private void Dial(PlanAction.Connect connect)
    {
        _suppressed |= connect.SuppressCallbacks;
        call.Cli ??= connect.Cli;
        if (connect.Headers.Count > 0)
        {
            call.Headers = connect.Headers;
        }

        call.Start(new DialActivity(call, connect, leg => Answered(connect, leg)));
    }

    private void Answered(PlanAction.Connect connect, Leg leg)
    {
        call.Caller?.Answer();
        call.Limit(call.Callout?.MaxDuration ?? connect.MaxDuration ?? Engine.Options.MaxDuration);
        if (connect.Recording is { } recording)
        {
            call.StartRecording(recording);
        }

        var tones = connect.Dtmf + _tones;
        _tones = string.Empty;
        if (tones.Length > 0)
        {
            call.Start(new DtmfActivity(call, leg, tones, () => Detect(connect, leg)));
        }
        else
        {
            Detect(connect, leg);
        }
    }

    /// <summary>Finds out whether a machine answered, if the application wants to know.</summary>
    private void Detect(PlanAction.Connect connect, Leg leg)
    {
        var verdict = leg.Phone.Behavior.Verdict;
        switch (connect.Detection)
        {
            case MachineDetection.Synchronous:
                var started = Engine.Agenda.Now;
                call.Start(new DetectionActivity(call, leg, verdict.After, () => AskAnswered(leg, verdict, verdict.After), () =>
                {
                    if (IsAsked(leg))
                    {
                        AskAnswered(leg, verdict with { Status = "hangup", Reason = "n/a" }, Engine.Agenda.Now - started);
                    }

                    call.End(CallEndReason.CalleeHangup);
                }));
                break;
            case MachineDetection.Asynchronous:
                Notify(leg, verdict.After, new Notice.MachineDetected(verdict, verdict.After));
                if (verdict.Beep is { } beep)
                {
                    Notify(leg, beep, new Notice.Beep(beep));
                }

                AskAnswered(leg, verdict with { Status = "inprogress", Reason = "n/a" }, TimeSpan.Zero);
                break;
            default:
                AskAnswered(leg, null, TimeSpan.Zero);
                break;
        }
    }

    private void Notify(Leg leg, TimeSpan after, Notice notice) => Engine.Agenda.Schedule(after, () =>
    {
        if (!leg.HasEnded)
        {
            Engine.Application.Tell(call, notice);
        }
    });

    /// <summary>Whether the application is asked when a party has answered.</summary>
    private bool IsAsked(Leg leg)
        => !_suppressed && !leg.Party.IsOverData && leg.Party.Kind != PartyKind.Stream && call.Callout is not { AsksWhenAnswered: false };

    private void AskAnswered(Leg leg, DetectionVerdict? verdict, TimeSpan heardFor)
    {
        if (!IsAsked(leg))
        {
            Continue(leg);
            return;
        }

        var question = new AnsweredQuestion(call, leg, verdict, heardFor) { Then = reply => AnsweredReplied(reply, leg) };
        call.Start(new AskActivity(call, question, "waits for the response to the ACE"));
    }

    private void AnsweredReplied(QuestionReply reply, Leg leg)
    {
        if (call.HasEnded)
        {
            return;
        }

        switch (reply)
        {
            case QuestionReply.Plan plan:
                Run(plan.Value, leg);
                break;
            case QuestionReply.Refused refused:
                Refuse(refused.Message);
                break;
            default:
                Continue(leg);
                break;
        }
    }

    private void JoinConference(ConferenceRequest request)
    {
        _suppressed |= request.SuppressCallbacks;
        var legs = call.Legs.Where(leg => !leg.HasEnded).ToList();
        if (legs.Count == 0)
        {
            Refuse("nobody is there to join the conference");
            return;
        }

        legs.ForEach(leg => leg.Answer());
        call.ConferenceId = request.ConferenceId;
        _conference = request;
        if (call.Callout?.MaxDuration is { } limit)
        {
            call.Limit(limit);
        }

        call.Start(new ConferenceActivity(call, legs, request));
    }

    private void RunMenu(MenuPlan menu, Leg? leg)
    {
        if (leg is not { HasEnded: false })
        {
            Refuse("nobody is there to hear the menu");
            return;
        }

        leg.Answer();
        call.Start(new MenuActivity(call, leg, menu, outcome => MenuEnded(leg, outcome)));
    }

    private void MenuEnded(Leg leg, MenuOutcome outcome)
    {
        call.Report(leg, outcome);
        if (leg.Party.IsOverData || call.Callout is { AsksForMenus: false })
        {
            call.Record(HappeningKind.Warning, null, "no PIE is sent for this call", Basis.Documented);
            EndAfterMenu(leg, outcome);
            return;
        }

        var question = new MenuQuestion(call, outcome, isConference: false) { Then = reply => MenuReplied(reply, leg) };
        call.Start(new AskActivity(call, question, "waits for the response to the PIE"));
        if (outcome.Type == MenuOutcomeType.Hangup)
        {
            EndAfterMenu(leg, outcome);
        }
    }

    private void EndAfterMenu(Leg leg, MenuOutcome outcome)
        => call.End(
            outcome.Type != MenuOutcomeType.Hangup ? CallEndReason.ManagerHangup
                : leg.Role == LegRole.Caller ? CallEndReason.CallerHangup : CallEndReason.CalleeHangup,
            Basis.Inferred);

    private void MenuReplied(QuestionReply reply, Leg leg)
    {
        if (call.HasEnded)
        {
            return;
        }

        switch (reply)
        {
            case QuestionReply.Plan plan:
                Run(plan.Value, leg);
                break;
            case QuestionReply.Refused refused:
                Refuse(refused.Message);
                break;
            default:
                FailWithMessage(leg);
                break;
        }
    }

    /// <summary>The platform refuses a reply, says so and hangs up.</summary>
    private void Refuse(string message)
    {
        call.Record(HappeningKind.SvamlRefused, null, message);
        Engine.Application.Tell(call, new Notice.CallingError(40001, "Illegal SVAML"));
        End(CallEndReason.InvalidSvamlAction);
    }

    /// <summary>The party hears that something went wrong, and is hung up.</summary>
    private void FailWithMessage(Leg? leg)
    {
        if (leg is { HasEnded: false })
        {
            var message = new PlayedPrompt(PlayedPromptKind.ErrorMessage, "(error message)", Engine.Options.ErrorMessageDuration);
            call.Start(new PlayActivity(call, leg, [message], () => End(CallEndReason.CallbackError)));
        }
        else
        {
            End(CallEndReason.CallbackError);
        }
    }

    private void End(CallEndReason reason)
        => call.End(call.Times.Answered is null ? CallEndResult.Failed : CallEndResult.Answered, reason, Basis.Inferred);
}
