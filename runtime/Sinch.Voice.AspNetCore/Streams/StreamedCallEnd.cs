using System.Net.WebSockets;

namespace Sinch.Voice;

/// <summary>Represents how the stream of a call ended.</summary>
public sealed class StreamedCallEnd
{
    internal StreamedCallEnd(StreamedCallEndReason reason, WebSocketCloseStatus? closeStatus = null, string? closeDescription = null)
    {
        Reason = reason;
        CloseStatus = closeStatus;
        CloseDescription = closeDescription;
    }

    /// <summary>Gets who or what ended it.</summary>
    public StreamedCallEndReason Reason { get; }

    /// <summary>Gets the status with which the platform closed the connection; <see langword="null"/> if the platform did not end the call.</summary>
    public WebSocketCloseStatus? CloseStatus { get; }

    /// <summary>Gets the text that came with the status; <see langword="null"/> if there was none.</summary>
    public string? CloseDescription { get; }

    /// <summary>Returns the reason.</summary>
    /// <returns>The reason.</returns>
    public override string ToString() => Reason.ToString();
}

/// <summary>Specifies who or what ended the stream of a call.</summary>
public enum StreamedCallEndReason
{
    /// <summary>The platform closed the connection: the other party hung up, or the call reached its longest duration.</summary>
    HungUpByPlatform,

    /// <summary>The application hung up: its handler returned, or called <see cref="StreamedCall.HangUpAsync"/>.</summary>
    HungUpByApplication,

    /// <summary>The application rejected the call, or did not answer it.</summary>
    Rejected,

    /// <summary>The application said that it is busy.</summary>
    Busy,

    /// <summary>The connection broke, or the platform sent nothing for <see cref="SinchVoiceStreamOptions.IdleTimeout"/>.</summary>
    ConnectionLost,

    /// <summary>The platform sent something that the protocol does not allow, such as a message that is too large.</summary>
    ProtocolError,

    /// <summary>The handler threw an exception.</summary>
    HandlerFailed,

    /// <summary>The application stops.</summary>
    ApplicationStopping,
}
