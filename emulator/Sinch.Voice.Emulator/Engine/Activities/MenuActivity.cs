namespace Sinch.Voice.Emulator.Engine;

/// <summary>Plays menus to a leg until there is a result.</summary>
internal sealed class MenuActivity(Call call, Leg leg, MenuPlan plan, Action<MenuOutcome> done) : Activity(call)
{
    private readonly PromptPlayer _player = new(leg);
    private MenuDefinition _menu = plan.Main;
    private AgendaEntry? _timeout;
    private string _digits = string.Empty;
    private int _repeated;
    private bool _wasInvalid;
    private TimeSpan? _listensUntil;

    public override string Description => $"is in menu '{_menu.Id}'";

    public override void Start() => Enter(plan.Main);

    public override void Press(Leg from, char key)
    {
        if (from != leg)
        {
            base.Press(from, key);
            return;
        }

        var choice = _digits.Length == 0 ? _menu.Choices.FirstOrDefault(choice => choice.Key == key.ToString()) : null;
        var isValid = choice is not null || (_menu.MaxDigits > 0 && (char.IsAsciiDigit(key) || (key == '#' && _digits.Length > 0)));
        if (_player.IsPlaying && (!plan.Barge || (!isValid && !Call.Engine.Options.InvalidKeyBarges)))
        {
            _wasInvalid |= plan.Barge && !isValid;
            Call.Record(HappeningKind.Warning, leg, $"the key {key} has no effect while the prompt plays", plan.Barge ? Basis.Unknown : Basis.Inferred);
            return;
        }

        _player.Cut();
        _timeout?.Cancel();
        if (choice is not null)
        {
            Choose(choice, InputMethod.Dtmf);
        }
        else if (!isValid)
        {
            _wasInvalid = true;
            Repeat();
        }
        else if (key == '#')
        {
            Finish(MenuOutcomeType.Sequence, _digits, InputMethod.Dtmf);
        }
        else
        {
            _digits += key;
            if (_digits.Length == _menu.MaxDigits)
            {
                Finish(MenuOutcomeType.Sequence, _digits, InputMethod.Dtmf);
            }
            else
            {
                Wait();
            }
        }
    }

    public override void Say(Leg from, string words)
    {
        if (from != leg || !plan.EnableVoice)
        {
            base.Say(from, words);
            return;
        }

        if (_player.IsPlaying && !plan.Barge)
        {
            return;
        }

        _player.Cut();
        _timeout?.Cancel();
        if (_menu.Choices.FirstOrDefault(choice => words.Equals(choice.Word, StringComparison.OrdinalIgnoreCase)) is { } choice)
        {
            Choose(choice, InputMethod.Voice);
        }
        else if (_menu.Choices.Count == 0)
        {
            Finish(MenuOutcomeType.Sequence, words, InputMethod.Voice);
        }
        else
        {
            _wasInvalid = true;
            Repeat();
        }
    }

    public override void HungUp(Leg from)
    {
        if (from == leg)
        {
            Stop();
            Finish(MenuOutcomeType.Hangup, null, null);
        }
        else
        {
            base.HungUp(from);
        }
    }

    public override void Stop()
    {
        _player.Cut();
        _timeout?.Cancel();
    }

    private void Enter(MenuDefinition menu)
    {
        _menu = menu;
        _digits = string.Empty;
        _repeated = 0;
        _wasInvalid = false;
        Call.Record(HappeningKind.Menu, leg, menu.Id);
        Play(menu.MainPrompt);
    }

    private void Play(IReadOnlyList<PlayedPrompt> prompts)
    {
        _listensUntil = null;
        _player.Play(prompts, Wait);
    }

    /// <summary>Waits for input until there has been silence, or until the platform has listened long enough since the prompt.</summary>
    private void Wait()
    {
        var now = Call.Engine.Agenda.Now;
        _listensUntil ??= plan.EnableVoice ? now + _menu.MaxVoiceTimeout : TimeSpan.MaxValue;
        var rest = _listensUntil.Value - now;
        _timeout = Call.Engine.Agenda.ScheduleLimit(rest < _menu.Timeout ? rest : _menu.Timeout, TimedOut);
    }

    private void TimedOut()
    {
        if (_digits.Length > 0)
        {
            Finish(MenuOutcomeType.Sequence, _digits, InputMethod.Dtmf);
        }
        else
        {
            Repeat();
        }
    }

    private void Repeat()
    {
        if (_repeated == _menu.Repeats)
        {
            Finish(_wasInvalid ? MenuOutcomeType.InvalidInput : MenuOutcomeType.Timeout, null, null);
            return;
        }

        _repeated++;
        _digits = string.Empty;
        _wasInvalid = false;
        Play(_menu.RepeatPrompt.Count > 0 ? _menu.RepeatPrompt : _menu.MainPrompt);
    }

    private void Choose(MenuChoice choice, InputMethod input)
    {
        if (choice.MenuId is { } id)
        {
            Enter(plan.Menus[id]);
        }
        else
        {
            Finish(MenuOutcomeType.Return, choice.ReturnValue, input);
        }
    }

    private void Finish(MenuOutcomeType type, string? value, InputMethod? input) => done(new(_menu.Id, type, value, input));
}
