namespace Sinch.Voice;

/// <summary>
/// The kind of a failure for <c>error.type</c>: the status of an error response, a name for what is no response, the type of the exception for
/// all else. Never a message.
/// </summary>
internal static class ErrorType
{
    private const string Cancelled = "cancelled";
    private const string Timeout = "timeout";
    private const string InvalidResponse = "invalid_response";

    /// <param name="exception">What the caller is given.</param>
    /// <param name="isSuccess">Whether the status was a success: then its body couldn't be read.</param>
    public static string Of(Exception exception, bool isSuccess) => exception switch
    {
        OperationCanceledException => Cancelled,
        SinchVoiceException { IsTimeout: true } => Timeout,
        SinchVoiceException { StatusCode: { } status } when !isSuccess => StatusText((int)status),
        SinchVoiceException { InnerException: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } inner }
            => SnakeCase.Of(inner.HttpRequestError.ToString()),
        SinchVoiceException { StatusCode: not null } => InvalidResponse,
        SinchVoiceException { InnerException: { } inner } => TypeName(inner),
        _ => TypeName(exception),
    };

    private static string StatusText(int status) => status.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string TypeName(Exception exception) => exception.GetType().FullName ?? exception.GetType().Name;
}
