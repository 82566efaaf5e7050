using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Represents a call as the page shows it and as it is exported: the parties, the steps and the callbacks.</summary>
internal sealed record CallRecord
{
    /// <summary>What an exported call says it is.</summary>
    public const string CurrentFormat = "sinch-voice-call/1";

    public string Format { get; init; } = CurrentFormat;

    public required string Id { get; init; }

    /// <summary>Whether the application placed the call.</summary>
    public bool IsCallout { get; init; }

    /// <summary>Whether the caller called a conference, and not a number.</summary>
    public bool CallsConference { get; init; }

    /// <summary>Whether the call was exported elsewhere.</summary>
    public bool IsImported { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    /// <summary>When the call began, by the platform's clock.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>What the call is doing.</summary>
    public string State { get; init; } = string.Empty;

    public bool HasEnded { get; init; }

    public string? Result { get; init; }

    public string? Reason { get; init; }

    public IReadOnlyList<LegRecord> Legs { get; init; } = [];

    /// <summary>The number of the first of <see cref="Steps"/>; 0 unless only the later ones are here.</summary>
    public int FirstStep { get; init; }

    public IReadOnlyList<StepRecord> Steps { get; init; } = [];

    public IReadOnlyList<CallbackRecord> Callbacks { get; init; } = [];
}

/// <summary>Represents a party of a call.</summary>
internal sealed record LegRecord(int Number, string Role, string Kind, string Address, string State)
{
    /// <summary>The number that the ringing phone shows.</summary>
    public string? ShownNumber { get; init; }

    public bool Holds { get; init; }
}

/// <summary>Represents a step of a call.</summary>
/// <param name="At">The time since the call began, in seconds.</param>
/// <param name="Kind">The kind of the step.</param>
/// <param name="Text">What is told about it.</param>
/// <param name="Sentence">The step in words.</param>
/// <param name="Basis">How sure it is that the platform behaves so.</param>
internal sealed record StepRecord(double At, string Kind, string Text, string Sentence, string Basis)
{
    /// <summary>The number of the leg that it happened to.</summary>
    public int? Leg { get; init; }
}

/// <summary>Represents a callback and what came of it.</summary>
internal sealed record CallbackRecord
{
    public int Number { get; init; }

    public required string Event { get; init; }

    public string? Url { get; init; }

    public bool IsFallback { get; init; }

    public bool IsResent { get; init; }

    public bool IsByHand { get; init; }

    /// <summary>The time since the call began, in seconds.</summary>
    public double At { get; init; }

    /// <summary>How long the application took, in milliseconds by the real clock.</summary>
    public double Duration { get; init; }

    public IReadOnlyList<HeaderRecord> Headers { get; init; } = [];

    public required string Body { get; init; }

    public int? Status { get; init; }

    public string? ResponseBody { get; init; }

    /// <summary>Why there was no response.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the response is a fault that somebody asked for.</summary>
    public bool IsFault { get; init; }

    /// <summary>What the platform makes of it: <c>accepted</c>, <c>received</c>, <c>refused</c> or <c>failed</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>The verdict in words.</summary>
    public required string Explanation { get; init; }
}

/// <summary>Represents a header of a callback.</summary>
internal sealed record HeaderRecord(string Name, string Value);

/// <summary>The JSON of recorded calls.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CallRecord))]
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "System.Text.Json's generator formats its messages without a culture.")]
internal sealed partial class CallRecordJson : JsonSerializerContext
{
    /// <summary>Writes text as it is; nothing of it gets into HTML.</summary>
    public static CallRecordJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
