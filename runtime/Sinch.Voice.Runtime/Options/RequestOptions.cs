namespace Sinch.Voice;

/// <summary>Options of a single call.</summary>
public sealed class RequestOptions
{
    private readonly TimeSpan? _timeout;
    private readonly IReadOnlyDictionary<string, string>? _headers;
    private readonly string? _contentType;

    /// <summary>How long this call may take, in place of <see cref="SinchVoiceOptions.Timeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither infinite nor positive and at most <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init => _timeout = value is { } timeout ? CallTimeout.Validate(timeout) : null;
    }

    /// <summary>
    /// The region whose server is called, in place of that of the client. As with the client's, <see cref="SinchVoiceOptions.Endpoint"/> and
    /// <see cref="SinchVoiceOptions.ServerOverrides"/> take the server's place, and operations with a server of their own go there. A server that
    /// the document doesn't list is given the credential, since it is named here.
    /// </summary>
    public ServerRegion? Region { get; init; }

    /// <summary>Headers to send beside those of the client, such as <c>X-CB-*</c>, at most five of which the platform hands on to callbacks.</summary>
    /// <exception cref="ArgumentException">A name or value can't be sent, it is a header that the client sets itself, or there are more than five <c>X-CB-*</c>.</exception>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get => _headers;
        init => _headers = value is null ? null : ExtraHeaders.Validate(value);
    }

    /// <summary>
    /// The media type of the request's body in place of the one that the client would send, for where the document leaves it open or
    /// names several: <c>image/png</c> for <c>image/*</c>. It says nothing of a request without a body.
    /// </summary>
    /// <exception cref="ArgumentException">It isn't a media type.</exception>
    public string? ContentType
    {
        get => _contentType;
        init => _contentType = value is null ? null : MediaType.Validate(value);
    }

    /// <summary>
    /// Is given status and headers of a success, on the way of the call that has these options and once: before the call's task ends, and
    /// before the content is read where the result is a stream. Of an error the exception has them.
    /// </summary>
    public Action<ResponseInfo>? OnResponse { get; init; }
}
