namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents a call that the application asked for.</summary>
/// <param name="Kind">What happens once the callee answers.</param>
internal sealed record Callout(CalloutKind Kind)
{
    /// <summary>The party to call; <see langword="null"/> if the reply to the incoming event names it.</summary>
    public PlanAction.Connect? Connect { get; init; }

    /// <summary>What is played once the callee has answered.</summary>
    public IReadOnlyList<PlayedPrompt> Prompts { get; init; } = [];

    /// <summary>The conference that the callee joins.</summary>
    public ConferenceRequest? Conference { get; init; }

    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Whether the application is asked when the callee answers.</summary>
    public bool AsksWhenAnswered { get; init; }

    /// <summary>Whether the application gets the results of menus.</summary>
    public bool AsksForMenus { get; init; }

    /// <summary>Whether the application is told that the call ended.</summary>
    public bool TellsEnd { get; init; }

    public string? Custom { get; init; }

    /// <summary>Where the callbacks of this call come from, which the engine hands on without looking.</summary>
    public object? Source { get; init; }
}

/// <summary>The kinds of callouts.</summary>
internal enum CalloutKind
{
    Tts,
    Conference,
    Custom,
}
