namespace Sinch.Voice;

/// <summary>Why a callback was refused. For logs and metrics: it is nothing to tell the caller.</summary>
public enum CallbackRefusal
{
    /// <summary>It wasn't.</summary>
    None,

    /// <summary>There is no <c>Authorization</c>.</summary>
    MissingAuthorization,

    /// <summary>The scheme of <c>Authorization</c> isn't one that is accepted.</summary>
    UnknownScheme,

    /// <summary><c>Authorization</c> isn't in the form of its scheme, or is much too long.</summary>
    MalformedAuthorization,

    /// <summary>The application key isn't one whose callbacks are accepted.</summary>
    UnknownApplication,

    /// <summary>There is no <c>x-timestamp</c>.</summary>
    MissingTimestamp,

    /// <summary><c>x-timestamp</c> isn't a point in time with a zone.</summary>
    MalformedTimestamp,

    /// <summary>The timestamp is too far from now.</summary>
    TimestampOutsideTolerance,

    /// <summary>The signature isn't that of the request.</summary>
    WrongSignature,

    /// <summary>The application that signed it is not the one that its event names.</summary>
    AnotherApplication,

    /// <summary>User name or password are wrong.</summary>
    WrongPassword,

    /// <summary>The same callback was accepted before.</summary>
    Replayed,
}
