using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>Logs callbacks. Entries never contain bodies, and with them phone numbers. docs/telemetry.md documents the event IDs.</summary>
internal static partial class CallbackLog
{
    [LoggerMessage(1, LogLevel.Warning, "A callback to {Path} was refused ({Refusal}): {Reason}")]
    public static partial void Refused(ILogger logger, string path, CallbackRefusal refusal, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A request to {Path} was rejected with {StatusCode}: {Reason}")]
    public static partial void Unacceptable(ILogger logger, string path, int statusCode, string reason);

    [LoggerMessage(3, LogLevel.Error, "The handler of a callback about call {CallId} failed.")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string callId);

    [LoggerMessage(4, LogLevel.Debug, "A callback about call {CallId} ended before the response was sent.")]
    public static partial void Abandoned(ILogger logger, string callId);

    [LoggerMessage(5, LogLevel.Information, "A callback about call {CallId} has an event that the document does not describe: {Event}. OnUnknownAsync handles it.")]
    public static partial void UnknownEvent(ILogger logger, string callId, string @event);
}
