namespace CallbackServer;

/// <summary>Logs calls, without phone numbers.</summary>
internal static partial class IvrLog
{
    [LoggerMessage(1, LogLevel.Information, "Call {CallId} was answered.")]
    public static partial void Answered(ILogger logger, string? callId);

    [LoggerMessage(2, LogLevel.Information, "Call {CallId} ended after {Duration} s: {Reason}.")]
    public static partial void Ended(ILogger logger, string? callId, long? duration, string? reason);

    [LoggerMessage(3, LogLevel.Information, "A recording of call {CallId} is at {Destination}.")]
    public static partial void RecordingAvailable(ILogger logger, string? callId, string? destination);

    [LoggerMessage(4, LogLevel.Warning, "Call {CallId} of user {User} failed with {ErrorCode}: {ErrorMessage}")]
    public static partial void CallingError(ILogger logger, string? callId, string? user, long? errorCode, string? errorMessage);

    [LoggerMessage(5, LogLevel.Information, "Call {CallId} has news of type {Type}.")]
    public static partial void Notified(ILogger logger, string? callId, string? type);

    [LoggerMessage(6, LogLevel.Warning, "An event that this version doesn't know: {Event}")]
    public static partial void Unknown(ILogger logger, string? @event);
}
