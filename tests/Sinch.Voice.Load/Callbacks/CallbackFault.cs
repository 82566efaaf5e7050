namespace Sinch.Voice.Load.Callbacks;

/// <summary>Specifies the fault of a callback.</summary>
internal enum CallbackFault
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>A byte of the body isn't what was signed.</summary>
    Tampered,

    /// <summary>It came before.</summary>
    Replayed,

    /// <summary>The connection is lost within the body.</summary>
    Truncated,

    /// <summary>The body is larger than is read.</summary>
    TooLarge,

    /// <summary>The body comes in pieces.</summary>
    Slow,

    /// <summary>It is signed, and no JSON.</summary>
    Malformed,

    /// <summary>The handler throws.</summary>
    HandlerFails,
}
