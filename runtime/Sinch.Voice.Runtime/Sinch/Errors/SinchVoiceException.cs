namespace Sinch.Voice;

/// <summary>The exception that is thrown when a call to a Sinch API fails. It has the fields of the platform's error body.</summary>
/// <inheritdoc cref="ApiException" path="/remarks"/>
public class SinchVoiceException : ApiException
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
    {
    }

    /// <summary>Initializes a new instance of the <see cref="SinchVoiceException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public SinchVoiceException(string message)
        : base(message)
    {
    }

    internal SinchVoiceException(CallFailure failure)
        : base(failure)
    {
        if (failure.Details is SinchErrorDetails details)
        {
            ErrorCode = details.ErrorCode;
            Status = details.Status;
            ErrorMessage = details.Message;
            Reference = details.Reference;
            ClockSkew = details.ClockSkew;
        }
    }

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
    /// Gets the difference between the local clock and the platform's clock, in whole seconds. A positive value means that the local clock is ahead.
    /// </summary>
    /// <remarks>
    /// The value is set if the platform rejected the timestamp of the request (error codes 40101 and 40105) and its response has a date. Correct the
    /// local clock so that such requests succeed.
    /// </remarks>
    public TimeSpan? ClockSkew { get; init; }
}
