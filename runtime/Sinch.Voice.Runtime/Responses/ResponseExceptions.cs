namespace Sinch.Voice;

/// <summary>
/// The exception that is thrown when a response exceeds the limit in the options. The pipeline converts it to a <see cref="SinchVoiceException"/>.
/// </summary>
/// <param name="limit">The maximum size of the body, in bytes.</param>
internal sealed class ResponseTooLargeException(long limit) : Exception(
    FormattableString.Invariant($"it is larger than {limit} bytes; {nameof(ApiClientOptions)}.{nameof(ApiClientOptions.MaxResponseSize)} sets the limit"));

/// <summary>
/// The exception that is thrown when the connection is lost, the call times out, or the limit is reached before the end of a response. The pipeline
/// converts it to a <see cref="SinchVoiceException"/>.
/// </summary>
internal sealed class TruncatedResponseException(ApiResponse received, Exception inner) : IOException(inner.Message, inner)
{
    /// <summary>Gets the part of the response that was received.</summary>
    public ApiResponse Received { get; } = received;
}

/// <summary>
/// The exception that is thrown when the content of a success does not match the operation. The pipeline converts it to a
/// <see cref="SinchVoiceException"/>.
/// </summary>
/// <param name="problem">The problem, as the end of a sentence.</param>
/// <param name="inner">The cause.</param>
internal sealed class UnreadableResponseException(string problem, Exception? inner = null) : Exception(problem, inner);
