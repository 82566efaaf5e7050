using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Represents a callback and what became of it.</summary>
internal sealed record CallbackExchange
{
    /// <summary>The number of the callback in its call, from 1 on; 0 until it has one.</summary>
    public int Number { get; init; }

    /// <summary>The event: ice, ace, pie, dice or notify.</summary>
    public required string Event { get; init; }

    public required string CallId { get; init; }

    /// <summary>The URL that was called; <see langword="null"/> for a handler in the same process.</summary>
    public Uri? Url { get; init; }

    public bool IsFallback { get; init; }

    /// <summary>Whether a person sent it again. What came of it has no effect on the call.</summary>
    public bool IsResent { get; init; }

    /// <summary>Whether a person responded, and not the application.</summary>
    public bool IsByHand { get; init; }

    /// <summary>Whether the call waits for SVAML.</summary>
    public bool ExpectsSvaml { get; init; }

    /// <summary>The time since the platform started.</summary>
    public TimeSpan At { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the application responded, or why it did not.</summary>
    public required CallbackResponse Response { get; init; }

    /// <summary>How long the application took, by the real clock.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>What the platform makes of the response.</summary>
    public QuestionReply Reply { get; init; } = new QuestionReply.Failed();
}

/// <summary>Represents what came back, if anything did.</summary>
/// <param name="Status">The HTTP status; <see langword="null"/> if there was no response.</param>
/// <param name="Body">The body.</param>
/// <param name="Failure">Why there was no response; <see langword="null"/> if there was one.</param>
internal sealed record CallbackResponse(int? Status, ReadOnlyMemory<byte> Body, string? Failure)
{
    /// <summary>How long it took in the time of the platform, in which an application otherwise takes none.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the response is a fault that was asked for.</summary>
    public bool IsFault { get; init; }

    /// <summary>Whether the time was up before there was a response.</summary>
    public bool IsLate { get; init; }

    public bool IsSuccess => Status is >= 200 and <= 299;

    public static CallbackResponse Failed(string failure) => new(null, default, failure);

    public static CallbackResponse TimedOut() => Failed("it did not respond in time") with { IsLate = true };

    /// <summary>Returns why the response counts as an error; <see langword="null"/> if it does not.</summary>
    public string? Error => Failure ?? (IsSuccess ? null : $"HTTP status {Status}");
}
