namespace Sinch.Voice.Emulator.Engine;

/// <summary>Runs the instructions of a plan, one after the other.</summary>
internal sealed class InstructionRunner(Call call)
{
    private string _tones = string.Empty;

    /// <summary>Runs instructions.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="leg">The leg that they are for; <see langword="null"/> if nobody is there.</param>
    /// <param name="isBeside">Whether they run beside what the call is doing.</param>
    /// <param name="then">What happens after the last one.</param>
    public void Run(CallPlan plan, Leg? leg, bool isBeside, Action then) => Next(plan, leg, 0, isBeside, then);

    /// <summary>Returns the tones that wait for the party that is called, and forgets them.</summary>
    public string TakeTones()
    {
        var tones = _tones;
        _tones = string.Empty;
        return tones;
    }

    private void Next(CallPlan plan, Leg? leg, int index, bool isBeside, Action then)
    {
        if (call.HasEnded)
        {
            return;
        }

        if (index == plan.Instructions.Count)
        {
            then();
        }
        else if (Start(plan.Instructions[index], plan.Action, leg, () => Next(plan, leg, index + 1, isBeside, then)) is not { } activity)
        {
            Next(plan, leg, index + 1, isBeside, then);
        }
        else if (isBeside)
        {
            call.StartBeside(activity);
        }
        else
        {
            call.Start(activity);
        }
    }

    /// <summary>Does what an instruction says, or returns what takes time and goes on by itself.</summary>
    private Activity? Start(PlanInstruction instruction, PlanAction? action, Leg? leg, Action proceed)
    {
        switch (instruction)
        {
            case PlanInstruction.Play when leg is not { HasEnded: false }:
                call.Record(HappeningKind.Warning, null, "nobody is there to hear the prompt", Basis.Inferred);
                return null;
            case PlanInstruction.Play play:
                return new PlayActivity(call, leg, play.Prompts, proceed);
            case PlanInstruction.PlayToAll play:
                return new PlayToAllActivity(call, [.. call.Legs.Where(other => other.IsAnswered)], play.Prompts, proceed);
            // The tones are for the party that is called when it picks up.
            case PlanInstruction.SendDtmf dtmf when action is PlanAction.Connect:
                _tones += dtmf.Tones;
                return null;
            case PlanInstruction.SendDtmf dtmf when leg is { IsAnswered: true }:
                return new DtmfActivity(call, leg, dtmf.Tones, proceed);
            case PlanInstruction.SendDtmf:
                call.Record(HappeningKind.Warning, null, "nobody has answered who could hear the tones", Basis.Inferred);
                return null;
            case PlanInstruction.SetCookie cookie:
                call.SetCookie(cookie.Key, cookie.Value);
                return null;
            case PlanInstruction.Answer:
                leg?.Answer();
                return null;
            case PlanInstruction.StartRecording when action is PlanAction.Connect { To.IsOverData: true }:
                call.Record(HappeningKind.Warning, null, "calls to users of apps are not recorded");
                return null;
            case PlanInstruction.StartRecording recording:
                call.StartRecording(recording.Request);
                return null;
            default:
                call.StopRecording();
                return null;
        }
    }
}
