#pragma warning disable SYSLIB1006, SYSLIB1025 // Callbacks and streams are two categories, and each has its own event IDs and names.

using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>
/// Logs callbacks and streams, each in a category with its own event IDs. Entries never contain bodies, and with them phone numbers, nor audio, headers
/// or tickets. docs/telemetry.md documents the event IDs.
/// </summary>
/// <remarks>A project has one class of log messages: the logging generator emits several in an order that changes from build to build.</remarks>
internal static partial class EndpointLog
{
    public const int LongestStreamText = 80;

    [LoggerMessage(1, LogLevel.Warning, "A callback to {Path} was refused ({Refusal}): {Reason}", EventName = "Refused")]
    public static partial void CallbackRefused(ILogger logger, string path, CallbackRefusal refusal, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A request to {Path} was rejected with {StatusCode}: {Reason}")]
    public static partial void Unacceptable(ILogger logger, string path, int statusCode, string reason);

    [LoggerMessage(3, LogLevel.Error, "The handler of a callback about call {CallId} failed.", EventName = "HandlerFailed")]
    public static partial void CallbackHandlerFailed(ILogger logger, Exception exception, string callId);

    [LoggerMessage(4, LogLevel.Debug, "A callback about call {CallId} ended before the response was sent.", EventName = "Abandoned")]
    public static partial void CallbackAbandoned(ILogger logger, string callId);

    [LoggerMessage(5, LogLevel.Information, "A callback about call {CallId} has an event that the document does not describe: {Event}. OnUnknownAsync handles it.")]
    public static partial void UnknownEvent(ILogger logger, string callId, string @event);

    [LoggerMessage(6, LogLevel.Error, "A callback to {Path} cannot be verified.")]
    public static partial void VerificationFailed(ILogger logger, Exception exception, string path);

    [LoggerMessage(1, LogLevel.Warning, "A stream was refused: {Reason}", EventName = "Refused")]
    public static partial void StreamRefused(ILogger logger, string reason);

    [LoggerMessage(3, LogLevel.Error, "The handler of the stream of call {CallId} failed.", EventName = "HandlerFailed")]
    public static partial void StreamHandlerFailed(ILogger logger, Exception exception, string callId);

    [LoggerMessage(4, LogLevel.Information, "The stream of call {CallId} ended after {Seconds:0.0} s: {Reason}", EventName = "Ended")]
    public static partial void StreamEnded(ILogger logger, string callId, double seconds, StreamedCallEndReason reason);

    [LoggerMessage(5, LogLevel.Information, "The platform sent a message about call {CallId} that this version does not know. ReadMessagesAsync returns it.")]
    public static partial void UnknownMessage(ILogger logger, string callId);

    [LoggerMessage(6, LogLevel.Error, "A ticket for a stream cannot be verified.")]
    public static partial void TicketsFailed(ILogger logger, Exception exception);
}
