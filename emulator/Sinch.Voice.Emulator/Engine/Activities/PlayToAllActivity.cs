namespace Sinch.Voice.Emulator.Engine;

/// <summary>Plays prompts to several legs at the same time before something else happens.</summary>
internal sealed class PlayToAllActivity(Call call, IReadOnlyList<Leg> legs, IReadOnlyList<PlayedPrompt> prompts, Action then) : Activity(call)
{
    private readonly List<PromptPlayer> _players = [.. legs.Select(leg => new PromptPlayer(leg))];
    private int _playing;

    public override string Description => "plays prompts to all";

    public override void Start()
    {
        _playing = _players.Count;
        if (_playing == 0)
        {
            then();
            return;
        }

        _players.ForEach(player => player.Play(prompts, Finished));
    }

    public override void Stop() => _players.ForEach(player => player.Cut());

    private void Finished()
    {
        if (--_playing == 0)
        {
            then();
        }
    }
}
