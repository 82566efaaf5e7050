namespace Sinch.Voice.Emulator.Engine;

/// <summary>Plays prompts before something else happens.</summary>
internal sealed class PlayActivity(Call call, Leg leg, IReadOnlyList<PlayedPrompt> prompts, Action then) : Activity(call)
{
    private readonly PromptPlayer _player = new(leg);

    public override string Description => "plays prompts";

    public override void Start() => _player.Play(prompts, then);

    public override void Stop() => _player.Cut();
}

/// <summary>Sends tones to a party; <c>w</c> waits for half a second.</summary>
internal sealed class DtmfActivity(Call call, Leg leg, string tones, Action then) : Activity(call)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);

    private AgendaEntry? _next;
    private int _index;

    public override string Description => "sends tones";

    public override void Start()
    {
        // Who called does not hear the tones, but that the call makes progress.
        if (leg.Role == LegRole.Callee && Call.Caller is { HasEnded: false } caller)
        {
            Call.Record(HappeningKind.Tone, caller, "progress");
        }

        Next();
    }

    public override void Stop() => _next?.Cancel();

    private void Next()
    {
        while (_index < tones.Length)
        {
            if (char.ToLowerInvariant(tones[_index++]) == 'w')
            {
                _next = Call.Engine.Agenda.Schedule(s_pause, Next);
                return;
            }

            Call.Hear(leg, HappeningKind.HeardDtmf, tones[_index - 1].ToString());
            if (leg.HasEnded)
            {
                return;
            }
        }

        then();
    }
}

/// <summary>Waits for the application.</summary>
internal sealed class AskActivity(Call call, Question question, string description) : Activity(call)
{
    public override string Description => description;

    public override void Start() => Call.Engine.Application.Ask(question);
}
