using Sinch.Voice.Emulator.Control;

namespace Sinch.Voice.Testing;

/// <summary>Represents what a phone does by itself when it rings.</summary>
/// <example>
/// <code>
/// await platform.Phone("+12025550141").SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(4)));
/// await platform.Phone("+12025550142").SetBehaviorAsync(PhoneBehavior.IsMachine(greeting: "Please leave a message."));
/// </code>
/// </example>
public sealed class PhoneBehavior
{
    private readonly ControlBehavior _behavior;

    private PhoneBehavior(ControlBehavior behavior) => _behavior = behavior;

    /// <summary>Gets the behavior of a phone that rings until somebody answers.</summary>
    public static PhoneBehavior Rings { get; } = new(new("Ring", TimeSpan.Zero));

    /// <summary>Creates the behavior of a phone that a person answers.</summary>
    /// <param name="after">How long it rings before.</param>
    /// <param name="says">What the person says; <see langword="null"/> for nothing.</param>
    /// <param name="hangsUpAfter">How long after the answer the person hangs up; <see langword="null"/> if the person does not.</param>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior Answers(TimeSpan after = default, string? says = null, TimeSpan? hangsUpAfter = null)
        => new(new("Answer", after) { Says = says, HangsUpAfter = hangsUpAfter });

    /// <summary>Creates the behavior of a phone that rejects calls.</summary>
    /// <param name="after">How long it rings before.</param>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior Rejects(TimeSpan after = default) => new(new("Reject", after));

    /// <summary>Creates the behavior of a phone that is busy.</summary>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior IsBusy() => new(new("Busy", TimeSpan.Zero));

    /// <summary>Creates the behavior of a phone that nobody answers until the network gives up.</summary>
    /// <param name="after">How long it rings.</param>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior IsNotAnswered(TimeSpan after) => new(new("NoAnswer", after));

    /// <summary>Creates the behavior of a phone that cannot be reached because the network is congested.</summary>
    /// <param name="after">How long it takes to find out.</param>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior IsCongested(TimeSpan after = default) => new(new("Congestion", after));

    /// <summary>Creates the behavior of a user whom the platform does not know.</summary>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior IsUnknown() => new(new("NotFound", TimeSpan.Zero));

    /// <summary>Creates the behavior of an answering machine.</summary>
    /// <param name="greeting">What the machine says; <see langword="null"/> for nothing.</param>
    /// <param name="after">How long it rings before.</param>
    /// <param name="reason">Why the platform finds out that it is a machine: <c>longgreeting</c>, <c>initialsilence</c> or <c>beep</c>.</param>
    /// <param name="detectedAfter">How long after the answer the platform finds out. The default is 4 seconds.</param>
    /// <param name="beepsAfter">How long after the answer the machine beeps; <see langword="null"/> if it does not.</param>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior IsMachine(
        string? greeting = null, TimeSpan after = default, string reason = "longgreeting", TimeSpan? detectedAfter = null, TimeSpan? beepsAfter = null)
        => new(new("Answer", after)
        {
            Says = greeting,
            Status = "machine",
            Reason = reason,
            DetectionTime = detectedAfter ?? TimeSpan.FromSeconds(4),
            Beep = beepsAfter,
        });

    /// <summary>Creates the behavior of a party that the platform can tell neither as a person nor as a machine.</summary>
    /// <param name="after">How long it rings before.</param>
    /// <param name="detectedAfter">How long after the answer the platform gives up. The default is 5 seconds.</param>
    /// <returns>The behavior.</returns>
    public static PhoneBehavior IsUncertain(TimeSpan after = default, TimeSpan? detectedAfter = null)
        => new(new("Answer", after) { Status = "notsure", Reason = "n/a", DetectionTime = detectedAfter ?? TimeSpan.FromSeconds(5) });

    internal ControlBehavior ToCommand() => _behavior;
}
