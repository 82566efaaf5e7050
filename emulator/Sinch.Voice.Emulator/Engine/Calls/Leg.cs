namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents the connection between the platform and one party of a call.</summary>
internal sealed class Leg(Call call, LegRole role, Party party, Phone phone)
{
    /// <summary>The leg's number within its call.</summary>
    public int Number { get; } = call.NextLegNumber();

    public Call Call => call;

    public LegRole Role => role;

    public Party Party => party;

    /// <summary>The phone at the other end.</summary>
    public Phone Phone => phone;

    public LegState State { get; private set; } = role == LegRole.Caller ? LegState.Calling : LegState.Ringing;

    public bool IsAnswered => State == LegState.Answered;

    public bool HasEnded => State == LegState.Ended;

    /// <summary>The number that shows to the called party.</summary>
    public string? ShownNumber { get; init; }

    /// <summary>The headers that the called party gets.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>What the other party hears while this one has placed it on hold; <see langword="null"/> for silence.</summary>
    public string? HoldMusic { get; init; }

    /// <summary>The connection to the server of the stream; <see langword="null"/> if somebody plays the party.</summary>
    public IStreamLine? Line { get; set; }

    /// <summary>Whether this party has placed the other one on hold.</summary>
    public bool Holds { get; set; }

    /// <summary>Picks up. What is billed begins here.</summary>
    public void Answer()
    {
        if (State is LegState.Calling or LegState.Ringing)
        {
            State = LegState.Answered;
            call.Record(HappeningKind.Answered, this, party.Address);
        }
    }

    public void End(string how)
    {
        if (State != LegState.Ended)
        {
            State = LegState.Ended;
            Line?.Close();
            call.Record(HappeningKind.LegEnded, this, how);
        }
    }
}

/// <summary>Which side of a call a leg is.</summary>
internal enum LegRole
{
    Caller,
    Callee,
}

/// <summary>The state of a leg.</summary>
internal enum LegState
{
    /// <summary>The party calls, and the platform has not answered.</summary>
    Calling,

    /// <summary>The platform calls, and the party has not answered.</summary>
    Ringing,

    Answered,
    Ended,
}
