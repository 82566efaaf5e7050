using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>What a message takes along to the innermost handler: how to authenticate it, every time it comes by.</summary>
internal sealed class RequestAttempts(RequestBody? body, ClientSettings settings, ApiOperation operation, CallObservation? observation)
{
    private int _count;

    public static HttpRequestOptionsKey<RequestAttempts> Key { get; } = new("Sinch.Voice.Attempts");

    public void Authenticate(HttpRequestMessage message)
    {
        settings.Credential.Authenticate(message, body is null ? default : body.Content, settings.Options.TimeProvider);
        if (Interlocked.Increment(ref _count) is > 1 and var attempt)
        {
            ClientLog.SentAgain(settings.Logger, operation.Id, attempt);
            observation?.SentAgain(attempt - 1);
        }
    }
}
