namespace Sinch.Voice.Emulator.Engine;

/// <summary>Decides what a call does next: what the application's plans say, and what the platform does by itself.</summary>
internal sealed class CallScript(Call call)
{
    private readonly InstructionRunner _instructions = new(call);
    private bool _suppressed;
    private bool _promptsPlayed;
    private ConferenceRequest? _conference;

    /// <summary>Whether the application is told that the call ended. It is not if the call is over data alone.</summary>
    public bool TellsEnd => !_suppressed && (call.Callout?.TellsEnd ?? true) && !IsOverDataAlone;

    private VoiceEngine Engine => call.Engine;

    private bool IsOverDataAlone => call.Callee is { Party.IsOverData: true } && (call.Caller is null || call.Caller.Party.IsOverData);

    /// <summary>A party called: the application decides.</summary>
    public void ComeIn() => AskIncoming();

    /// <summary>The application called: the platform rings the party, or asks whom to ring.</summary>
    public void CallOut(Callout callout)
    {
        if (callout is { Kind: CalloutKind.Tts, Connect.Cli: null })
        {
            // The platform accepts such a callout, and the call does not reach the phone.
            call.Record(HappeningKind.Warning, null, "the callout has no cli, so the call does not reach the phone");
            call.Start(new WaitActivity(call, "does not reach the phone", Engine.Options.DialTimeout, () => call.End(CallEndResult.NoAnswer, CallEndReason.Timeout, Basis.Unknown)));
        }
        else if (callout.Connect is { } connect)
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
    public void Run(CallPlan plan, Leg? leg) => _instructions.Run(plan, leg, isBeside: false, () => Act(plan.Action, leg));

    /// <summary>Changes the call because the application asked for it. Who talks to somebody hears prompts beside that; who is parked is taken out.</summary>
    public void Change(CallPlan plan, Leg? leg)
    {
        var before = call.Activity;
        var goesOn = plan.Action is null or PlanAction.Continue;
        if (before is BridgeActivity or ConferenceActivity)
        {
            _instructions.Run(plan, leg, isBeside: true, () =>
            {
                if (!goesOn)
                {
                    Act(plan.Action, leg);
                }
            });
        }
        else
        {
            _instructions.Run(plan, leg, isBeside: false, () =>
            {
                if (goesOn && before is ParkActivity)
                {
                    call.Start(before);
                }
                else
                {
                    Act(plan.Action ?? new PlanAction.Continue(), leg);
                }
            });
        }
    }

    private void AskIncoming()
        => call.Start(new AskActivity(call, new IncomingQuestion(call) { Then = IncomingReplied }, "waits for the response to the ICE"));

    private void IncomingReplied(QuestionReply reply) => Replied(reply, call.Caller, () =>
    {
        if (reply is QuestionReply.Nobody && WithoutApplication() is { } action)
        {
            Act(action, call.Caller);
        }
        else
        {
            FailWithMessage(call.Caller);
        }
    });

    /// <summary>Does what the application replied, unless the call has ended meanwhile.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="leg">The leg that instructions are for.</param>
    /// <param name="withoutPlan">What happens if the application did not reply.</param>
    private void Replied(QuestionReply reply, Leg? leg, Action withoutPlan)
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
                withoutPlan();
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

    private void Act(PlanAction? action, Leg? leg)
    {
        switch (action)
        {
            case PlanAction.HangUp:
                call.End(CallEndReason.ManagerHangup);
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

        if (connect.Dtmf + _instructions.TakeTones() is { Length: > 0 } tones)
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

    /// <summary>Whether the application is asked when a party has answered. A stream without a caller has nobody to talk to unless the application names somebody.</summary>
    private bool IsAsked(Leg leg)
        => !_suppressed && !leg.Party.IsOverData && (leg.Party.Kind != PartyKind.Stream || call.Caller is null) && call.Callout is not { AsksWhenAnswered: false };

    private void AskAnswered(Leg leg, DetectionVerdict? verdict, TimeSpan heardFor)
    {
        if (!IsAsked(leg))
        {
            Continue(leg);
            return;
        }

        var question = new AnsweredQuestion(call, leg, verdict, heardFor) { Then = reply => Replied(reply, leg, () => Continue(leg)) };
        call.Start(new AskActivity(call, question, "waits for the response to the ACE"));
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

        var question = new MenuQuestion(call, outcome, isConference: false) { Then = reply => Replied(reply, leg, () => FailWithMessage(leg)) };
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
