using System.Net;

namespace Sinch.Voice;

/// <summary>
/// The exception that is thrown when a call fails. The server returned an error or an undeclared response, could not be reached, or timed out.
/// </summary>
/// <remarks>
/// The client of a Sinch document throws a <see cref="SinchVoiceException"/>, which has the fields of the platform's error body. A call throws other
/// exceptions only for cancellation by the caller and for invalid arguments. The message and all properties contain neither credentials nor request
/// data.
/// </remarks>
public class ApiException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="ApiException"/> class with a message and the exception that caused it.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this exception; <see langword="null"/> if there is none.</param>
    public ApiException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="ApiException"/> class. For a response of the server, set the properties as well.
    /// </summary>
    public ApiException()
        : this("The call failed.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ApiException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public ApiException(string message)
        : this(message, null)
    {
    }

    internal ApiException(CallFailure failure)
        : this(failure.Message, failure.InnerException)
    {
        OperationId = failure.OperationId;
        StatusCode = failure.StatusCode;
        Error = failure.Error;
        RawBody = failure.RawBody;
        Headers = failure.Headers;
        IsTimeout = failure.IsTimeout;
        Details = failure.Details;
    }

    /// <summary>Gets the ID of the operation in the document.</summary>
    public string? OperationId { get; init; }

    /// <summary>Gets the status code of the response; <see langword="null"/> if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// Gets the body as the type that the document declares for the status; <see langword="null"/> if the document declares none, or if the body does
    /// not match it.
    /// </summary>
    /// <remarks>Use pattern matching to read it, such as <c>exception.Error is Contoso.Error e</c>.</remarks>
    public object? Error { get; init; }

    /// <summary>Gets the body of the response as text; <see langword="null"/> if there was no response or a handler did not return it.</summary>
    /// <remarks>
    /// The text can be anything the server sent: JSON, HTML from a proxy, or an empty string. If the connection was lost, the text ends there. Text
    /// of more than 4,096 characters is truncated and ends with an ellipsis. <see cref="Error"/> is read from the complete body.
    /// </remarks>
    public string? RawBody { get; init; }

    /// <summary>Gets the headers of the response, without those that may contain secrets. Header names are case-insensitive.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.Empty;

    /// <summary>
    /// Gets a value that indicates whether the call exceeded its timeout. After a timeout it is unknown whether the server executed the request.
    /// </summary>
    public bool IsTimeout { get; init; }

    /// <summary>Gets the fields of the error body that logs and telemetry show; <see langword="null"/> if the body has none.</summary>
    internal ErrorDetails? Details { get; }
}
