namespace Sinch.Voice;

/// <summary>Provides options for a single call.</summary>
public sealed class RequestOptions
{
    private readonly TimeSpan? _timeout;
    private readonly IReadOnlyDictionary<string, string>? _headers;
    private readonly string? _contentType;

    /// <summary>
    /// Gets the time that this call may take. If the value is <see langword="null"/>, <see cref="ApiClientOptions.Timeout"/> applies.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is neither infinite nor positive and at most <see cref="int.MaxValue"/> milliseconds.
    /// </exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init => _timeout = value is { } timeout ? CallTimeout.Validate(timeout) : null;
    }

    /// <summary>Gets the region whose server this call uses. If the value is <see langword="null"/>, the region of the client applies.</summary>
    /// <remarks>
    /// <see cref="ApiClientOptions.Endpoint"/> and <see cref="ApiClientOptions.ServerOverrides"/> still replace the server. Operations with a
    /// server in the document still use that server. A region that the document does not list is sent the credential, because you name it here.
    /// </remarks>
    public ServerRegion? Region { get; init; }

    /// <summary>
    /// Gets additional headers to send, such as <c>X-CB-*</c> headers. The platform forwards at most five <c>X-CB-*</c> headers to callbacks.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// A name or value cannot be sent, the client sets the header itself, or there are more than five <c>X-CB-*</c> headers.
    /// </exception>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get => _headers;
        init => _headers = value is null ? null : ExtraHeaders.Validate(value);
    }

    /// <summary>Gets the media type of the request body. It replaces the media type that the client would send.</summary>
    /// <remarks>
    /// Set it if the document does not name one media type, such as <c>image/png</c> for <c>image/*</c>. It has no effect on a request without a
    /// body.
    /// </remarks>
    /// <exception cref="ArgumentException">The value is not a media type.</exception>
    public string? ContentType
    {
        get => _contentType;
        init => _contentType = value is null ? null : MediaType.Validate(value);
    }

    /// <summary>Gets the delegate that receives the status and the headers of a successful response.</summary>
    /// <remarks>
    /// The client invokes it once per call, before the task of the call completes. If the result is a stream, the client invokes it before the content is
    /// read. If the call fails, the exception has the status and the headers.
    /// </remarks>
    public Action<ResponseInfo>? OnResponse { get; init; }
}
