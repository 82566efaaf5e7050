using System.Net;

namespace Sinch.Voice;

/// <summary>
/// A call failed: the platform refused it, couldn't be reached, took too long, or answered with something that can't be read. Only the
/// caller's own cancellation and arguments that can't be used are told otherwise.
/// </summary>
/// <remarks>The message and all properties are free of credentials and of what the request sent.</remarks>
public class SinchVoiceException : Exception
{
    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What it was caused by.</param>
    public SinchVoiceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception. For a response of the platform, set the properties too.</summary>
    public SinchVoiceException()
        : this("The call failed.")
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What happened.</param>
    public SinchVoiceException(string message)
        : this(message, null)
    {
    }

    /// <summary>The operation that was called, by its id in the document.</summary>
    public string? OperationId { get; init; }

    /// <summary>The status of the response; <see langword="null"/> if there was none.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// The platform's code for the error: five digits, the first three those of the status. A string, as the document has it, though it
    /// is a number on the wire. <see langword="null"/> if the body has none.
    /// </summary>
    public string? ErrorCode { get; init; }

    /// <summary>The platform's words for the status, such as <c>401 Unauthorized</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The platform's message.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What to name to Sinch's support.</summary>
    public string? Reference { get; init; }

    /// <summary>
    /// The body, read as the schema that the document gives this status, e.g. <c>exception.Error is Contoso.Error e</c>;
    /// <see langword="null"/> where the document gives none or the body isn't of it.
    /// </summary>
    public object? Error { get; init; }

    /// <summary>
    /// The body of the response as text, whatever it is: JSON, a proxy's HTML, nothing. As far as it came, if the connection was lost; of more than
    /// 4,096 characters the first ones and an ellipsis. <see langword="null"/> if there was no response, or a handler kept it to itself. <see cref="Error"/> is read from all of it.
    /// </summary>
    public string? RawBody { get; init; }

    /// <summary>The headers of the response, names without regard to case; those that may hold secrets are left out.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.Empty;

    /// <summary>
    /// How far the local clock is ahead of the platform's, to a second; negative if it is behind. Known when the platform refused the
    /// timestamp of a request (40101, 40105) and said the time: such requests succeed once the clock is right.
    /// </summary>
    public TimeSpan? ClockSkew { get; init; }

    /// <summary>Whether the call took longer than its timeout. Whether the platform carried it out is then unknown.</summary>
    public bool IsTimeout { get; init; }
}
