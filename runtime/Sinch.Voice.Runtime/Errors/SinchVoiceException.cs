using System.Net;

namespace Sinch.Voice;

/// <summary>
/// The exception that is thrown when a call fails. The server returned an error or an undeclared response, could not be reached, or timed out.
/// </summary>
/// <remarks>
/// A call throws other exceptions only for cancellation by the caller and for invalid arguments. The message and all properties contain neither
/// credentials nor request data.
/// </remarks>
public class SinchVoiceException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="SinchVoiceException"/> class with a message and the exception that caused it.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this exception; <see langword="null"/> if there is none.</param>
    public SinchVoiceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Initializes a new instance of the <see cref="SinchVoiceException"/> class. For a response of the platform, set the properties as well.
    /// </summary>
    public SinchVoiceException()
        : this("The call failed.")
    {
    }

    /// <summary>Initializes a new instance of the <see cref="SinchVoiceException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public SinchVoiceException(string message)
        : this(message, null)
    {
    }

    /// <summary>Gets the ID of the operation in the document.</summary>
    public string? OperationId { get; init; }

    /// <summary>Gets the status code of the response; <see langword="null"/> if there was no response.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets the error code of the platform; <see langword="null"/> if the body has none.</summary>
    /// <remarks>
    /// The code has five digits. The first three are the status code. The property is a string, as in the document, although the JSON value is a
    /// number.
    /// </remarks>
    public string? ErrorCode { get; init; }

    /// <summary>Gets the platform's text for the status, such as <c>401 Unauthorized</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the message of the platform.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>Gets the reference to quote to Sinch support.</summary>
    public string? Reference { get; init; }

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
    /// Gets the difference between the local clock and the platform's clock, in whole seconds. A positive value means that the local clock is ahead.
    /// </summary>
    /// <remarks>
    /// The value is set if the platform rejected the timestamp of the request (error codes 40101 and 40105) and its response has a date. Correct the
    /// local clock so that such requests succeed.
    /// </remarks>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>
    /// Gets a value that indicates whether the call exceeded its timeout. After a timeout it is unknown whether the platform executed the request.
    /// </summary>
    public bool IsTimeout { get; init; }
}
