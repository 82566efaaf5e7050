namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents what the application wants to happen next: instructions in order, and then one action.</summary>
/// <param name="Instructions">The instructions.</param>
/// <param name="Action">The action; <see langword="null"/> if the application named none.</param>
internal sealed record CallPlan(IReadOnlyList<PlanInstruction> Instructions, PlanAction? Action)
{
    public static CallPlan Empty { get; } = new([], null);

    /// <summary>Returns the names of the instructions and of the action.</summary>
    public override string ToString() => string.Join(", ", Instructions.Select(instruction => Name(instruction)).Append(Action is null ? "no action" : Name(Action)));

    private static string Name(object part) => part switch
    {
        PlanAction.Connect connect => $"connect to {connect.To.Address}",
        PlanAction.JoinConference join => $"conference '{join.Request.ConferenceId}'",
        PlanAction.RunMenu menu => $"menu '{menu.Menu.Main.Id}'",
        PlanAction.HangUp => "hang up",
        PlanInstruction.SendDtmf dtmf => $"send {dtmf.Tones}",
        PlanInstruction.PlayToAll => "play to all",
        PlanInstruction.SetCookie cookie => $"set cookie {cookie.Key}",
        PlanInstruction.StartRecording => "start recording",
        PlanInstruction.StopRecording => "stop recording",
        _ => part.GetType().Name.ToLowerInvariant(),
    };
}

/// <summary>A step before the action.</summary>
internal abstract record PlanInstruction
{
    public sealed record Play(IReadOnlyList<PlayedPrompt> Prompts) : PlanInstruction;

    /// <summary>Plays to everybody who has answered, at the same time.</summary>
    public sealed record PlayToAll(IReadOnlyList<PlayedPrompt> Prompts) : PlanInstruction;

    public sealed record SendDtmf(string Tones) : PlanInstruction;

    public sealed record SetCookie(string Key, string Value) : PlanInstruction;

    public sealed record Answer : PlanInstruction;

    public sealed record StartRecording(RecordingRequest Request) : PlanInstruction;

    public sealed record StopRecording : PlanInstruction;
}

/// <summary>What becomes of the call.</summary>
internal abstract record PlanAction
{
    public sealed record HangUp : PlanAction;

    public sealed record Continue : PlanAction;

    /// <summary>Calls a party and connects it: a telephone, a SIP address, a user or a stream.</summary>
    public sealed record Connect(Party To) : PlanAction
    {
        public string? Cli { get; init; }

        public TimeSpan? DialTimeout { get; init; }

        public TimeSpan? MaxDuration { get; init; }

        /// <summary>What the caller hears while the party's phone rings.</summary>
        public string Ringback { get; init; } = "ringback (us)";

        /// <summary>What the caller hears while the party has placed the call on hold; <see langword="null"/> for silence.</summary>
        public string? HoldMusic { get; init; }

        /// <summary>The tones that are sent to the party once it has answered.</summary>
        public string? Dtmf { get; init; }

        public MachineDetection Detection { get; init; }

        public bool SuppressCallbacks { get; init; }

        /// <summary>How the party's audio is streamed; <see langword="null"/> unless the party is a stream.</summary>
        public StreamRequest? Stream { get; init; }

        public RecordingRequest? Recording { get; init; }

        public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
    }

    public sealed record JoinConference(ConferenceRequest Request) : PlanAction;

    public sealed record RunMenu(MenuPlan Menu) : PlanAction;

    public sealed record Park(IReadOnlyList<PlayedPrompt> Intro, IReadOnlyList<PlayedPrompt> Hold, TimeSpan MaxDuration) : PlanAction;
}

/// <summary>Whether the platform finds out if a machine answered, and whether the call waits for that.</summary>
internal enum MachineDetection
{
    Off,
    Synchronous,
    Asynchronous,
}

/// <summary>A recording as the application asked for it.</summary>
internal sealed record RecordingRequest(string? Destination, string Format, bool Notifies, bool Transcribes);

/// <summary>A place in a conference as the application asked for it.</summary>
internal sealed record ConferenceRequest(string ConferenceId)
{
    public ConferenceDtmf Dtmf { get; init; }

    public int MaxDigits { get; init; } = 1;

    public TimeSpan DigitTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What a participant hears who is alone; <see langword="null"/> for silence.</summary>
    public string? Music { get; init; }

    /// <summary>What the participant hears before joining.</summary>
    public IReadOnlyList<PlayedPrompt> Greeting { get; init; } = [];

    public bool SuppressCallbacks { get; init; }

    /// <summary>How to record the room, from here until everybody has left.</summary>
    public RecordingRequest? Recording { get; init; }
}

/// <summary>What becomes of the keys that a participant presses.</summary>
internal enum ConferenceDtmf
{
    /// <summary>The others hear the tones.</summary>
    Ignore,
    Forward,

    /// <summary>The application gets the digits.</summary>
    Detect,
}
