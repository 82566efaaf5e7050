namespace Sinch.Voice;

/// <summary>Specifies why a callback was refused. Use it for logs and metrics, and do not return it to the sender.</summary>
public enum CallbackRefusal
{
    /// <summary>The callback was not refused.</summary>
    None,

    /// <summary>The <c>Authorization</c> header is missing.</summary>
    MissingAuthorization,

    /// <summary>The scheme of the <c>Authorization</c> header is not accepted.</summary>
    UnknownScheme,

    /// <summary>The <c>Authorization</c> header is malformed or too long.</summary>
    MalformedAuthorization,

    /// <summary>The callbacks of the application are not accepted.</summary>
    UnknownApplication,

    /// <summary>The <c>x-timestamp</c> header is missing.</summary>
    MissingTimestamp,

    /// <summary>The <c>x-timestamp</c> header is not a date and time with a time zone.</summary>
    MalformedTimestamp,

    /// <summary>The difference between the timestamp and the current time exceeds the tolerance.</summary>
    TimestampOutsideTolerance,

    /// <summary>The signature does not match the request.</summary>
    WrongSignature,

    /// <summary>The event names a different application than the one that signed it.</summary>
    AnotherApplication,

    /// <summary>The user name or the password is wrong.</summary>
    WrongPassword,

    /// <summary>The same callback was accepted before.</summary>
    Replayed,
}
