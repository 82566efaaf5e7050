using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>Logs streams. Entries never contain audio, headers or tickets. docs/telemetry.md documents the event IDs.</summary>
internal static partial class StreamLog
{
    public const int LongestText = 80;

    [LoggerMessage(1, LogLevel.Warning, "A stream was refused: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(2, LogLevel.Warning, "A request to {Path} was rejected with {StatusCode}: {Reason}")]
    public static partial void Unacceptable(ILogger logger, string path, int statusCode, string reason);

    [LoggerMessage(3, LogLevel.Error, "The handler of the stream of call {CallId} failed.")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string callId);

    [LoggerMessage(4, LogLevel.Information, "The stream of call {CallId} ended after {Seconds:0.0} s: {Reason}")]
    public static partial void Ended(ILogger logger, string callId, double seconds, StreamedCallEndReason reason);

    [LoggerMessage(5, LogLevel.Information, "The platform sent a message about call {CallId} that this version does not know. ReadMessagesAsync returns it.")]
    public static partial void UnknownMessage(ILogger logger, string callId);

    [LoggerMessage(6, LogLevel.Error, "A ticket for a stream cannot be verified.")]
    public static partial void TicketsFailed(ILogger logger, Exception exception);
}
