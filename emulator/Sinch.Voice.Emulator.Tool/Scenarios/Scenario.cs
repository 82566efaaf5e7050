using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>The scenarios of a file.</summary>
internal sealed record ScenarioFile(string Name, IReadOnlyList<Scenario> Scenarios);

/// <summary>Calls that are played step by step.</summary>
internal sealed record Scenario(string Name, Position At, IReadOnlyList<ScenarioPhone> Phones, IReadOnlyList<Step> Steps)
{
    /// <summary>What has to happen and would otherwise fail the scenario.</summary>
    public IReadOnlyList<UnexpectedEvents> ExpectedProblems { get; init; } = [];
}

/// <summary>A phone of a scenario.</summary>
internal sealed record ScenarioPhone(string Name, PhoneKind Kind, string Address, PhoneBehavior? Behavior);

/// <summary>How a phone is connected.</summary>
internal enum PhoneKind
{
    Phone,
    Sip,
    User,
}

/// <summary>Something that somebody does or expects.</summary>
/// <param name="At">Where it stands.</param>
/// <param name="Text">What the report says about it.</param>
/// <param name="PlayAsync">Does it, and throws if it fails.</param>
internal sealed record Step(Position At, string Text, Func<ScenarioPlay, Task> PlayAsync);
