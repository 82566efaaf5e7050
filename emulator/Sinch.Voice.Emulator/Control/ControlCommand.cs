using System.Text.Json.Serialization;

namespace Sinch.Voice.Emulator.Control;

/// <summary>Represents something that a person with a phone does or expects, or that a test does with the platform.</summary>
internal sealed record ControlCommand(ControlVerb Verb)
{
    /// <summary>The number of a phone.</summary>
    public string? Phone { get; init; }

    /// <summary>The kind of the phone's connection.</summary>
    public ControlConnection Connection { get; init; }

    public string? CallId { get; init; }

    /// <summary>The number of the leg in the call.</summary>
    public int Leg { get; init; }

    /// <summary>The number to call, the keys to press, the words to say, or the text to hear.</summary>
    public string? Text { get; init; }

    /// <summary>Whether the number to call is the ID of a conference.</summary>
    public bool IsConference { get; init; }

    public string? Custom { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    /// <summary>Where in the call's happenings to look from.</summary>
    public int Cursor { get; init; }

    /// <summary>How long to wait, or how much time passes.</summary>
    public TimeSpan Time { get; init; }

    /// <summary>The audio to make.</summary>
    public ControlAudio? Audio { get; init; }

    /// <summary>How long audio lasts that counts as heard.</summary>
    public TimeSpan AtLeast { get; init; }

    public ControlBehavior? Behavior { get; init; }

    public ControlFault? Fault { get; init; }

    public Uri? CallbackUrl { get; init; }

    public Uri? FallbackUrl { get; init; }
}

/// <summary>What is done or expected.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ControlVerb>))]
internal enum ControlVerb
{
    Describe,
    SetUrls,
    SetBehavior,
    SetFault,
    ClearFaults,
    Advance,
    Call,
    Ring,
    Answer,
    Reject,
    Busy,
    HangUp,
    Press,
    Say,
    SayAudio,
    Hold,
    Resume,
    Hear,
    HearStart,
    HearTones,
    HearAudio,
    HearAudioStart,
    BeAnswered,
    End,
    Check,
    List,
    Show,
}

/// <summary>How a phone is connected to the platform.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ControlConnection>))]
internal enum ControlConnection
{
    Phone,
    Sip,
    User,
}

/// <summary>What a phone does by itself.</summary>
internal sealed record ControlBehavior(string Response, TimeSpan Delay)
{
    public string? Status { get; init; }

    public string? Reason { get; init; }

    public TimeSpan DetectionTime { get; init; }

    public TimeSpan? Beep { get; init; }

    public string? Says { get; init; }

    public TimeSpan? HangsUpAfter { get; init; }
}

/// <summary>What the platform sees, whatever the application responds.</summary>
internal sealed record ControlFault(string Kind)
{
    public string? Event { get; init; }

    public TimeSpan Delay { get; init; }

    public int Status { get; init; }

    public bool Remains { get; init; }
}
