namespace Sinch.Voice;

/// <summary>A response is larger than the options allow. It becomes a <see cref="SinchVoiceException"/>, and nothing more of it is read.</summary>
/// <param name="limit">The largest body, in bytes.</param>
internal sealed class ResponseTooLargeException(long limit) : Exception(
    FormattableString.Invariant($"it is larger than {limit} bytes; {nameof(SinchVoiceOptions)}.{nameof(SinchVoiceOptions.MaxResponseSize)} allows more"));

/// <summary>The connection was lost, the time was up, or the limit reached, between the headers of a response and its end. It becomes a <see cref="SinchVoiceException"/>.</summary>
internal sealed class TruncatedResponseException(ApiResponse received, Exception inner) : IOException(inner.Message, inner)
{
    /// <summary>The response as far as it came.</summary>
    public ApiResponse Received { get; } = received;
}

/// <summary>A success whose content isn't what the operation declares. It becomes a <see cref="SinchVoiceException"/>.</summary>
/// <param name="problem">What is the matter, as the end of a sentence.</param>
/// <param name="inner">What it was caused by.</param>
internal sealed class UnreadableResponseException(string problem, Exception? inner = null) : Exception(problem, inner);
