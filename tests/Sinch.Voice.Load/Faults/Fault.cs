namespace Sinch.Voice.Load.Faults;

/// <summary>Specifies the fault of a call.</summary>
internal enum Fault
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>The connection is reset before the call is carried out.</summary>
    ResetBefore,

    /// <summary>The call is executed, and the connection is reset instead of a response.</summary>
    ResetAfter,

    /// <summary>The answer breaks off within its body.</summary>
    Truncated,

    /// <summary>429 with <c>Retry-After</c>: not carried out.</summary>
    TooMany,

    /// <summary>503 with <c>Retry-After</c>: not carried out.</summary>
    Unavailable,

    /// <summary>503 without: nobody knows; here it was carried out.</summary>
    UnavailableUnknown,

    /// <summary>500, though it was carried out.</summary>
    Internal,

    /// <summary>The answer begins late.</summary>
    SlowStart,

    /// <summary>The answer comes in pieces.</summary>
    SlowBody,

    /// <summary>The call is carried out and never answered.</summary>
    Silence,

    /// <summary>A success whose body isn't JSON.</summary>
    Unreadable,
}
