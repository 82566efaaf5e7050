namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents the menus of one action.</summary>
/// <param name="Main">The menu that is played first.</param>
/// <param name="Menus">All menus by ID. IDs compare ignoring case.</param>
internal sealed record MenuPlan(MenuDefinition Main, IReadOnlyDictionary<string, MenuDefinition> Menus)
{
    /// <summary>Whether a valid key interrupts a prompt.</summary>
    public bool Barge { get; init; } = true;

    /// <summary>Whether the platform listens to what the party says.</summary>
    public bool EnableVoice { get; init; }
}

/// <summary>Represents one menu.</summary>
internal sealed record MenuDefinition(string Id)
{
    public IReadOnlyList<PlayedPrompt> MainPrompt { get; init; } = [];

    /// <summary>What is played after no or invalid input; empty for the main prompt.</summary>
    public IReadOnlyList<PlayedPrompt> RepeatPrompt { get; init; } = [];

    public int Repeats { get; init; }

    /// <summary>How many digits the menu collects; 0 if it collects none.</summary>
    public int MaxDigits { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the menu waits at most if the platform listens to what the party says.</summary>
    public TimeSpan MaxVoiceTimeout { get; init; } = TimeSpan.FromSeconds(20);

    public IReadOnlyList<MenuChoice> Choices { get; init; } = [];
}

/// <summary>Represents an option of a menu. It returns a value or leads to another menu.</summary>
/// <param name="Key">The key of the telephone.</param>
internal sealed record MenuChoice(string Key)
{
    /// <summary>The word that chooses the option if the platform listens.</summary>
    public string? Word { get; init; }

    public string? ReturnValue { get; init; }

    public string? MenuId { get; init; }
}

/// <summary>Represents what came out of a menu or of a conference's keypad.</summary>
internal sealed record MenuOutcome(string MenuId, MenuOutcomeType Type, string? Value, InputMethod? Input);

/// <summary>How a menu ended.</summary>
internal enum MenuOutcomeType
{
    Return,
    Sequence,
    Timeout,
    InvalidInput,
    Hangup,
    Error,
}

/// <summary>How the party gave the input.</summary>
internal enum InputMethod
{
    Dtmf,
    Voice,
}
