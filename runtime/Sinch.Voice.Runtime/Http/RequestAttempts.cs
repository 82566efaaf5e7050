using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>What a message takes along to the innermost handler: how to authenticate it, every time it comes by.</summary>
internal sealed class RequestAttempts(RequestBody? body, ClientSettings settings, ApiOperation operation, CallObservation? observation)
{
    private int _count;

    public static HttpRequestOptionsKey<RequestAttempts> Key { get; } = new("Sinch.Voice.Attempts");

    public ValueTask AuthenticateAsync(HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var attempt = Interlocked.Increment(ref _count);
        if (attempt > 1)
        {
            ClientLog.SentAgain(settings.Logger, operation.Id, attempt);
            observation?.SentAgain(attempt - 1);
        }

        return settings.AuthenticateAsync(message, operation, body, attempt, cancellationToken);
    }
}
