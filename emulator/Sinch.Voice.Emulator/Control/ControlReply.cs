using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Represents what came of a command.</summary>
internal sealed record ControlReply
{
    public static ControlReply Done { get; } = new();

    /// <summary>Why it failed; <see langword="null"/> if it did not.</summary>
    public string? Error { get; init; }

    /// <summary>Whether the command itself was wrong. Otherwise, an expectation was not met.</summary>
    public bool IsMisuse { get; init; }

    public string? CallId { get; init; }

    public int Leg { get; init; }

    /// <summary>What was heard, or the number that shows when the phone rings.</summary>
    public string? Text { get; init; }

    /// <summary>The audio that was heard.</summary>
    public ControlAudio? Audio { get; init; }

    /// <summary>The headers that a called app or SIP device gets.</summary>
    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Where to look from next.</summary>
    public int Cursor { get; init; }

    public string? Result { get; init; }

    public string? Reason { get; init; }

    /// <summary>How long the call was answered.</summary>
    public TimeSpan Duration { get; init; }

    public decimal Debit { get; init; }

    /// <summary>The lines of the transcript.</summary>
    public IReadOnlyList<ControlLine>? Transcript { get; init; }

    /// <summary>What nobody expected.</summary>
    public IReadOnlyList<ControlProblem>? Problems { get; init; }

    /// <summary>The calls that the platform remembers, oldest first.</summary>
    public IReadOnlyList<ControlCall>? Calls { get; init; }

    public Uri? Endpoint { get; init; }

    public string? ApplicationKey { get; init; }

    public string? ApplicationSecret { get; init; }

    public Uri? CallbackUrl { get; init; }

    public static ControlReply Misuse(string error) => new() { Error = error, IsMisuse = true };
}

/// <summary>Represents a line of a transcript.</summary>
internal sealed record ControlLine(TimeSpan At, string Kind, string? Party, string Text, string Basis);

/// <summary>Represents a call and its legs.</summary>
internal sealed record ControlCall(string CallId, DateTimeOffset Started, string State, IReadOnlyList<ControlLeg> Legs)
{
    /// <summary>The number that a caller called; <see langword="null"/> if the application calls.</summary>
    public string? Called { get; init; }

    /// <summary>How long the call was answered.</summary>
    public TimeSpan Duration { get; init; }

    public string? Result { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Represents a leg of a call.</summary>
internal sealed record ControlLeg(int Number, string Role, string Address, string State);

/// <summary>Represents something that nobody expected.</summary>
internal sealed record ControlProblem(string Kind, string CallId, string Text);

/// <summary>The JSON of commands and replies.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ControlCommand))]
[JsonSerializable(typeof(ControlReply))]
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "System.Text.Json's generator formats its messages without a culture.")]
internal sealed partial class ControlJson : JsonSerializerContext;
