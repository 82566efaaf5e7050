using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>How requests leave the pipeline.</summary>
/// <param name="client">The client for a call: always the same, or one of a factory's that renews its handlers.</param>
/// <param name="authenticatesAttempts">Whether an <see cref="AuthenticationHandler"/> is the innermost handler.</param>
internal sealed class ApiTransport(Func<HttpClient> client, bool authenticatesAttempts)
{
    public HttpClient Client() => client();

    /// <summary>
    /// Authenticates a message here and now, or leaves it to the handler that every attempt comes by, those of handlers that send a message
    /// again included: a signature holds for minutes only.
    /// </summary>
    public ValueTask AuthenticateAsync(
        HttpRequestMessage message, ApiRequest request, ClientSettings settings, CallObservation? observation, CancellationToken cancellationToken)
    {
        if (!authenticatesAttempts)
        {
            return settings.AuthenticateAsync(message, request.Operation, request.Body, attempt: 1, cancellationToken);
        }

        message.Options.Set(RequestAttempts.Key, new RequestAttempts(request.Body, settings, request.Operation, observation));
        return default;
    }
}
