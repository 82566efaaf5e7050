namespace Sinch.Voice;

/// <summary>
/// Returns the <c>error.type</c> of a failure: the status of an error response, a name for a missing response, or the type of the exception. It is
/// never a message.
/// </summary>
internal static class ErrorType
{
    private const string Cancelled = "cancelled";
    private const string Timeout = "timeout";
    private const string InvalidResponse = "invalid_response";

    /// <param name="exception">The exception that the caller gets.</param>
    /// <param name="isSuccess">Whether the status is a success, whose body then cannot be read.</param>
    public static string Of(Exception exception, bool isSuccess) => exception switch
    {
        OperationCanceledException => Cancelled,
        ApiException { IsTimeout: true } => Timeout,
        ApiException { StatusCode: { } status } when !isSuccess => StatusText((int)status),
        ApiException { InnerException: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } inner }
            => SnakeCase.Of(inner.HttpRequestError.ToString()),
        ApiException { StatusCode: not null } => InvalidResponse,
        ApiException { InnerException: { } inner } => TypeName(inner),
        _ => TypeName(exception),
    };

    private static string StatusText(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string TypeName(Exception exception) => exception.GetType().FullName ?? exception.GetType().Name;
}
