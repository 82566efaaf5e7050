namespace Sinch.Voice;

/// <summary>
/// A handler sent a request again that may have been carried out. Handlers that send again what failed leave cancellations alone, so it is one, and
/// ends their retries. It becomes a <see cref="SinchVoiceException"/> that tells the first outcome.
/// </summary>
internal sealed class RepeatRefusedException() : OperationCanceledException(Reason)
{
    public const string Reason = "a handler's retry was refused, because the request may have been carried out";
}
