using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>
/// Logs calls. Entries never contain credentials, headers, bodies, paths with their values, or external messages: those contain secrets and phone
/// numbers. docs/telemetry.md documents the event IDs, which are stable and never reused.
/// </summary>
/// <remarks>A project has one class of log messages: the logging generator emits several in an order that changes from build to build.</remarks>
internal static partial class ClientLog
{
    [LoggerMessage(100, LogLevel.Debug, "{OperationId}: sending {Method} {Template} to {Server}")]
    public static partial void Sending(ILogger logger, string operationId, string method, string template, string server);

    [LoggerMessage(101, LogLevel.Information, "{OperationId}: succeeded with {StatusCode} after {ElapsedMilliseconds:0.0} ms")]
    public static partial void Succeeded(ILogger logger, string operationId, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(102, LogLevel.Warning, "{OperationId}: failed with {StatusCode}, error code {ErrorCode}, reference {Reference} after {ElapsedMilliseconds:0.0} ms")]
    public static partial void Refused(ILogger logger, string operationId, int statusCode, string errorCode, string reference, double elapsedMilliseconds);

    [LoggerMessage(103, LogLevel.Warning, "{OperationId}: no usable response ({ErrorType}) after {ElapsedMilliseconds:0.0} ms")]
    public static partial void NoResponse(ILogger logger, string operationId, string errorType, double elapsedMilliseconds);

    [LoggerMessage(104, LogLevel.Debug, "{OperationId}: cancelled by the caller after {ElapsedMilliseconds:0.0} ms")]
    public static partial void Cancelled(ILogger logger, string operationId, double elapsedMilliseconds);

    [LoggerMessage(105, LogLevel.Debug, "{OperationId}: redirected with {StatusCode} to {Server}")]
    public static partial void Redirected(ILogger logger, string operationId, int statusCode, string server);

    [LoggerMessage(106, LogLevel.Information, "{OperationId}: retried, attempt {Attempt}")]
    public static partial void SentAgain(ILogger logger, string operationId, int attempt);

    [LoggerMessage(107, LogLevel.Error, "The changed options are invalid, and the previous options stay in use: {Problems}")]
    public static partial void OptionsInvalid(ILogger logger, string problems);

    [LoggerMessage(108, LogLevel.Warning, "{OperationId}: a handler's retry was refused, because the server may have executed the request")]
    public static partial void RetryRefused(ILogger logger, string operationId);

    [LoggerMessage(109, LogLevel.Warning, "{OperationId}: failed with {StatusCode}, error code {ErrorCode}, reference {Reference} after {ElapsedMilliseconds:0.0} ms; retry after {RetryAfter}")]
    public static partial void RefusedForAWhile(
        ILogger logger, string operationId, int statusCode, string errorCode, string reference, double elapsedMilliseconds, string retryAfter);

    [LoggerMessage(110, LogLevel.Warning, "{OperationId}: failed with {StatusCode} after {ElapsedMilliseconds:0.0} ms")]
    public static partial void Failed(ILogger logger, string operationId, int statusCode, double elapsedMilliseconds);

    [LoggerMessage(111, LogLevel.Warning, "{OperationId}: failed with {StatusCode} after {ElapsedMilliseconds:0.0} ms; retry after {RetryAfter}")]
    public static partial void FailedForAWhile(ILogger logger, string operationId, int statusCode, double elapsedMilliseconds, string retryAfter);

    [LoggerMessage(200, LogLevel.Debug, "A value does not match the type of {Type}.{Property}; it is kept in the additional properties")]
    public static partial void Misfit(ILogger logger, string type, string property);
}
