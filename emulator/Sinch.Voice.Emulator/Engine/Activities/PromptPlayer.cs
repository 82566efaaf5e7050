namespace Sinch.Voice.Emulator.Engine;

/// <summary>Plays prompts to a leg, one after the other without a pause.</summary>
internal sealed class PromptPlayer(Leg leg)
{
    private IReadOnlyList<PlayedPrompt> _prompts = [];
    private int _index;
    private AgendaEntry? _end;
    private Action? _then;

    public bool IsPlaying => _end is not null;

    public void Play(IReadOnlyList<PlayedPrompt> prompts, Action then)
    {
        Cut();
        _prompts = prompts;
        _index = 0;
        _then = then;
        Next();
    }

    /// <summary>Stops at once.</summary>
    public void Cut()
    {
        if (_end is not null)
        {
            _end.Cancel();
            _end = null;
            leg.Call.Record(HappeningKind.PromptCut, leg, _prompts[_index].Text);
        }
    }

    /// <summary>Lets the prompt end that is being played, and plays no other.</summary>
    public void FinishPrompt(Action then)
    {
        _prompts = IsPlaying ? [_prompts[_index]] : [];
        _index = 0;
        _then = then;
        if (!IsPlaying)
        {
            then();
        }
    }

    private void Next()
    {
        if (_index == _prompts.Count)
        {
            _then?.Invoke();
            return;
        }

        var prompt = _prompts[_index];
        leg.Call.Record(HappeningKind.PromptStarted, leg, prompt.Text, prompt: prompt);
        _end = leg.Call.Engine.Agenda.Schedule(prompt.Duration, Ended);
    }

    private void Ended()
    {
        _end = null;
        leg.Call.Record(HappeningKind.Heard, leg, _prompts[_index].Text);
        if (!leg.HasEnded)
        {
            _index++;
            Next();
        }
    }
}
