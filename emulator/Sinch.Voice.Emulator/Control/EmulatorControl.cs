using System.Buffers;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Emulator.Observing;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Executes what people with phones do and expect. Tests in the same process and those elsewhere use it alike.</summary>
internal sealed class EmulatorControl(Conductor conductor, ApplicationSettings application, CallbackFaults faults, EventFacts facts, ProblemLog problems)
{
    private static readonly SearchValues<char> s_keys = SearchValues.Create("0123456789*#");
    private static readonly TimeSpan s_defaultTimeout = TimeSpan.FromMinutes(2);

    public async Task<ControlReply> ExecuteAsync(ControlCommand command, CancellationToken cancellationToken = default)
    {
        switch (command.Verb)
        {
            case ControlVerb.SetUrls:
                application.Urls = new CallbackUrls(command.CallbackUrl, command.FallbackUrl);
                return ControlReply.Done;
            case ControlVerb.SetFault:
                faults.Add(FaultOf(command.Fault!));
                return ControlReply.Done;
            case ControlVerb.ClearFaults:
                faults.Clear();
                return ControlReply.Done;
            case ControlVerb.SetBehavior:
                return conductor.Run(engine => SetBehavior(engine, command));
            case ControlVerb.Advance:
                await conductor.AdvanceAsync(command.Time, cancellationToken).ConfigureAwait(false);
                return ControlReply.Done;
            case ControlVerb.Call:
                return await CallAsync(command).ConfigureAwait(false);
            case ControlVerb.Ring:
                return await RingAsync(command, cancellationToken).ConfigureAwait(false);
            case ControlVerb.Check:
                await conductor.IdleAsync().ConfigureAwait(false);
                return conductor.Run(engine => new ControlReply { Problems = problems.Read() });
            case ControlVerb.List:
                return conductor.Run(engine => new ControlReply { Calls = [.. engine.Calls.Select(CallText.Describe)] });
            case ControlVerb.Show:
                return await ShowAsync(command, cancellationToken).ConfigureAwait(false);
            default:
                return await OnLegAsync(command, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells what has happened in a call since the cursor. With a time, it waits that long for something to happen.</summary>
    private async Task<ControlReply> ShowAsync(ControlCommand command, CancellationToken cancellationToken)
    {
        var call = conductor.Run(engine => engine.Find(command.CallId!));
        if (call is null)
        {
            return Unknown(command);
        }

        if (command.Time > TimeSpan.Zero)
        {
            await conductor.WaitAsync(call, _ => call.Happenings.Count > command.Cursor || call.HasEnded ? call : null, command.Time, cancellationToken).ConfigureAwait(false);
            await conductor.IdleAsync().ConfigureAwait(false);
        }

        return conductor.Run(engine => new ControlReply
        {
            CallId = call.Id,
            Calls = [CallText.Describe(call)],
            Transcript = TranscriptWriter.Lines(call, command.Cursor),
            Cursor = call.Happenings.Count,
        });
    }

    private ControlReply Unknown(ControlCommand command)
        => ControlReply.Misuse($"The platform does not know the call {command.CallId}. It remembers the last {conductor.Engine.Options.RememberedCalls} that ended.");

    private static ControlReply SetBehavior(VoiceEngine engine, ControlCommand command)
    {
        var phone = engine.Phones.Get(command.Phone!);
        phone.IsInUse = true;
        if (command.Behavior is { } behavior)
        {
            phone.Behavior = BehaviorOf(behavior, engine.Options);
        }

        return ControlReply.Done;
    }

    private async Task<ControlReply> CallAsync(ControlCommand command)
    {
        try
        {
            var kind = command.Connection switch
            {
                ControlConnection.Sip => PartyKind.Sip,
                ControlConnection.User => PartyKind.User,
                _ => PartyKind.Phone,
            };
            var caller = new Party(kind, command.Phone!);
            KeyValuePair<string, string>[] headers = [.. command.Headers ?? new Dictionary<string, string>()];
            var leg = await conductor.RunAsync(engine => command.IsConference
                ? engine.ComeInToConference(caller, command.Text!, command.Custom, headers)
                : engine.ComeIn(caller, command.Text!, command.Custom, headers)).ConfigureAwait(false);
            return Of(leg);
        }
        catch (EngineLimitException exception)
        {
            return ControlReply.Misuse(exception.Message);
        }
    }

    private async Task<ControlReply> RingAsync(ControlCommand command, CancellationToken cancellationToken)
    {
        var phone = conductor.Run(engine =>
        {
            var phone = engine.Phones.Get(command.Phone!);
            phone.IsInUse = true;
            return phone;
        });
        var timeout = TimeoutOf(command);
        var leg = (Leg?)await conductor.WaitAsync(phone, _ => phone.Take(), timeout, cancellationToken).ConfigureAwait(false);
        return leg is not null
            ? Of(leg) with { Text = leg.ShownNumber, Headers = HeadersOf(leg) }
            : new ControlReply { Error = conductor.Run(engine => FailureText.NotRinging(engine, phone, timeout)) };
    }

    private async Task<ControlReply> OnLegAsync(ControlCommand command, CancellationToken cancellationToken)
    {
        var leg = conductor.Run(engine => engine.Find(command.CallId!)?.Legs.FirstOrDefault(leg => leg.Number == command.Leg));
        if (leg is null)
        {
            return Unknown(command);
        }

        switch (command.Verb)
        {
            case ControlVerb.Answer:
                return await RespondAsync(leg, PhoneResponse.Answer, "answer").ConfigureAwait(false);
            case ControlVerb.Reject:
                return await RespondAsync(leg, PhoneResponse.Reject, "reject").ConfigureAwait(false);
            case ControlVerb.Busy:
                return await RespondAsync(leg, PhoneResponse.Busy, "be busy").ConfigureAwait(false);
            case ControlVerb.HangUp:
                return await DoAsync(leg, "hang up", leg => !leg.HasEnded, engine => leg.Call.HangUp(leg)).ConfigureAwait(false);
            case ControlVerb.Press:
                return await PressAsync(leg, command.Text ?? string.Empty).ConfigureAwait(false);
            case ControlVerb.Say:
                return await DoAsync(leg, "say anything", CanSpeak, engine => VoiceEngine.Say(leg, command.Text ?? string.Empty)).ConfigureAwait(false);
            case ControlVerb.SayAudio:
                return await SayAsync(leg, command.Audio?.Read()).ConfigureAwait(false);
            case ControlVerb.Hold:
                return await DoAsync(leg, "hold the call", CanHold, _ => leg.Call.Activity?.Hold(leg, onHold: true)).ConfigureAwait(false);
            case ControlVerb.Resume:
                return await DoAsync(leg, "resume the call", leg => leg.Holds && CanHold(leg), _ => leg.Call.Activity?.Hold(leg, onHold: false)).ConfigureAwait(false);
            case ControlVerb.Hear:
                return await new Listener(leg, command.Cursor, HappeningKind.Heard, HappeningKind.HeardSpeech, HappeningKind.Tone)
                    .WaitAsync(conductor, command.Text!, TimeoutOf(command), cancellationToken).ConfigureAwait(false);
            case ControlVerb.HearStart:
                return await new Listener(leg, command.Cursor, HappeningKind.PromptStarted, HappeningKind.Tone)
                    .WaitAsync(conductor, command.Text!, TimeoutOf(command), cancellationToken).ConfigureAwait(false);
            case ControlVerb.HearTones:
                return await new Listener(leg, command.Cursor, HappeningKind.HeardDtmf) { IsJoined = true }
                    .WaitAsync(conductor, command.Text!, TimeoutOf(command), cancellationToken).ConfigureAwait(false);
            case ControlVerb.HearAudio:
                return await new Listener(leg, command.Cursor, HappeningKind.HeardAudio)
                    .WaitAsync(conductor, FailureText.ToHearAudio(command.AtLeast), command.AtLeast, TimeoutOf(command), cancellationToken).ConfigureAwait(false);
            case ControlVerb.HearAudioStart:
                return await new Listener(leg, command.Cursor, HappeningKind.AudioStarted)
                    .WaitAsync(conductor, "to begin to hear audio", default, TimeoutOf(command), cancellationToken).ConfigureAwait(false);
            case ControlVerb.BeAnswered:
                return await BeAnsweredAsync(leg, command, cancellationToken).ConfigureAwait(false);
            case ControlVerb.End:
                return await EndAsync(leg, command, cancellationToken).ConfigureAwait(false);
            default:
                return ControlReply.Misuse($"{command.Verb} is not a command.");
        }
    }

    private Task<ControlReply> RespondAsync(Leg leg, PhoneResponse response, string what)
        => DoAsync(leg, what, leg => leg is { State: LegState.Ringing, Line: null }, engine => VoiceEngine.Respond(leg, response));

    private async Task<ControlReply> PressAsync(Leg leg, string keys)
    {
        if (keys.AsSpan().IndexOfAnyExcept(s_keys) is >= 0 and var index)
        {
            return ControlReply.Misuse($"'{keys[index]}' is not a key of a telephone; the keys are 0-9, * and #.");
        }

        return await DoAsync(leg, "press a key", CanSpeak, engine =>
        {
            foreach (var key in keys)
            {
                if (!leg.HasEnded)
                {
                    VoiceEngine.Press(leg, key);
                }
            }
        }).ConfigureAwait(false);
    }

    private async Task<ControlReply> SayAsync(Leg leg, PcmAudio? audio)
    {
        if (audio is null)
        {
            return ControlReply.Misuse("The audio has no sample rate, or ends within a sample.");
        }

        if (leg.Call.Legs.FirstOrDefault(other => other.Line is { } line && line.SampleRate != audio.SampleRate) is { Line: { } stream } streamed)
        {
            return ControlReply.Misuse($"The audio has {audio.SampleRate} samples a second, but the stream {streamed.Party.Address} has {stream.SampleRate}. Convert the audio, or set 'sampleRate' in the 'streamingOptions' of connectStream.");
        }

        return await DoAsync(leg, "say anything", CanSpeak, engine => engine.Say(leg, new AudioClip(audio, engine.Agenda.Now))).ConfigureAwait(false);
    }

    private async Task<ControlReply> DoAsync(Leg leg, string what, Func<Leg, bool> isPossible, Action<VoiceEngine> action)
        => await conductor.RunAsync(engine =>
        {
            if (!isPossible(leg))
            {
                return ControlReply.Misuse(FailureText.CannotDo(leg, what));
            }

            action(engine);
            return Of(leg);
        }).ConfigureAwait(false);

    private async Task<ControlReply> BeAnsweredAsync(Leg leg, ControlCommand command, CancellationToken cancellationToken)
    {
        var timeout = TimeoutOf(command);
        await conductor.WaitAsync(leg.Call, _ => leg.IsAnswered || leg.HasEnded ? leg : null, timeout, cancellationToken).ConfigureAwait(false);
        return conductor.Run(engine => leg.IsAnswered ? Of(leg) : new ControlReply { Error = FailureText.Missed(leg, "to be answered", timeout) });
    }

    private async Task<ControlReply> EndAsync(Leg leg, ControlCommand command, CancellationToken cancellationToken)
    {
        var timeout = TimeoutOf(command);
        await conductor.WaitAsync(leg.Call, _ => leg.Call.Ending, timeout, cancellationToken).ConfigureAwait(false);
        await conductor.IdleAsync().ConfigureAwait(false);
        return conductor.Run(engine => leg.Call.Ending is { } end
            ? Of(leg) with
            {
                Result = EventNames.Of(end.Result),
                Reason = EventNames.Of(end.Reason),
                Duration = TimeSpan.FromSeconds(leg.Call.Times.BilledSeconds(engine.Agenda.Now)),
                Debit = facts.PricePerMinute * leg.Call.Times.BilledMinutes(engine.Agenda.Now),
                Transcript = TranscriptWriter.Lines(leg.Call),
            }
            : new ControlReply { Error = FailureText.Missed(leg, "to see the call end", timeout) });
    }

    private static bool CanSpeak(Leg leg) => leg.State is not (LegState.Ended or LegState.Ringing);

    private static bool CanHold(Leg leg) => leg is { IsAnswered: true, Party.Kind: PartyKind.Sip, Call.Activity: BridgeActivity };

    private static TimeSpan TimeoutOf(ControlCommand command) => command.Time > TimeSpan.Zero ? command.Time : s_defaultTimeout;

    private static Dictionary<string, string>? HeadersOf(Leg leg)
    {
        if (leg.Headers.Count == 0)
        {
            return null;
        }

        var headers = new Dictionary<string, string>();
        foreach (var (key, value) in leg.Headers)
        {
            headers[key] = value;
        }

        return headers;
    }

    private static ControlReply Of(Leg leg) => new() { CallId = leg.Call.Id, Leg = leg.Number };

    private static CallbackFault FaultOf(ControlFault fault) => new(Enum.Parse<CallbackFaultKind>(fault.Kind), fault.Event)
    {
        Delay = fault.Delay,
        Status = fault.Status,
        Remains = fault.Remains,
    };

    private static PhoneBehavior BehaviorOf(ControlBehavior behavior, EngineOptions options) => new(Enum.Parse<PhoneResponse>(behavior.Response), behavior.Delay)
    {
        Verdict = behavior.Status is { } status
            ? new DetectionVerdict(status, behavior.Reason ?? "n/a", behavior.DetectionTime, behavior.Beep)
            : DetectionVerdict.Human,
        Says = behavior.Says is { } words
            ? new PlayedPrompt(PlayedPromptKind.Speech, words, TimeSpan.FromSeconds(Math.Round((double)words.Length / options.CharactersPerSecond, 3)))
            : null,
        HangsUpAfter = behavior.HangsUpAfter,
    };
}
