namespace Sinch.Voice;

/// <summary>A response is larger than the options allow. It becomes a <see cref="SinchVoiceException"/>, and nothing more of it is read.</summary>
/// <param name="limit">The largest body, in bytes.</param>
internal sealed class ResponseTooLargeException(long limit) : Exception(
    FormattableString.Invariant($"it is larger than {limit} bytes; {nameof(SinchVoiceOptions)}.{nameof(SinchVoiceOptions.MaxResponseSize)} allows more"));
