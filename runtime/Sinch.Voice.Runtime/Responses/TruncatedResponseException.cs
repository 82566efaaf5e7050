namespace Sinch.Voice;

/// <summary>The connection was lost, the time was up, or the limit reached, between the headers of a response and its end. It becomes a <see cref="SinchVoiceException"/>.</summary>
internal sealed class TruncatedResponseException(ApiResponse received, Exception inner) : IOException(inner.Message, inner)
{
    /// <summary>The response as far as it came.</summary>
    public ApiResponse Received { get; } = received;
}
