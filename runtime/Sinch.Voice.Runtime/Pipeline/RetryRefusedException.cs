namespace Sinch.Voice;

/// <summary>
/// The exception that is thrown when a handler retries a request that the server may have executed. It is a cancellation, because retrying handlers
/// do not retry cancellations. The pipeline converts it to a <see cref="ApiException"/> that reports the first outcome.
/// </summary>
internal sealed class RetryRefusedException() : OperationCanceledException(Reason)
{
    public const string Reason = "a handler's retry was refused, because the server may have executed the request";
}
