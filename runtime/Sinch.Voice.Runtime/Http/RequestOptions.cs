namespace Sinch.Voice;

/// <summary>Options of a single call.</summary>
public sealed class RequestOptions
{
    private readonly TimeSpan? _timeout;
    private readonly IReadOnlyDictionary<string, string>? _headers;

    /// <summary>How long this call may take, in place of <see cref="SinchVoiceOptions.Timeout"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither infinite nor positive and at most <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeSpan? Timeout
    {
        get => _timeout;
        init => _timeout = value is { } timeout ? CallTimeout.Validate(timeout) : null;
    }

    /// <summary>Headers to send beside those of the client, such as <c>X-CB-*</c>, which the platform hands on to callbacks.</summary>
    /// <exception cref="ArgumentException">A name or value can't be sent, or it is a header that the client sets itself.</exception>
    public IReadOnlyDictionary<string, string>? Headers
    {
        get => _headers;
        init => _headers = value is null ? null : ExtraHeaders.Validate(value);
    }
}
