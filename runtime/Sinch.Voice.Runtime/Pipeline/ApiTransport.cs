using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Sends the messages of the pipeline.</summary>
/// <param name="client">
/// The function that returns the invoker for a call: always the same one, or a client of a factory that renews its handlers. An invoker that is no
/// <see cref="HttpClient"/> avoids the work that an <see cref="HttpClient"/> does for each message.
/// </param>
/// <param name="authenticatesAttempts">Whether the innermost handler is an <see cref="AttemptHandler"/>.</param>
internal sealed class ApiTransport(Func<HttpMessageInvoker> client, bool authenticatesAttempts)
{
    public HttpMessageInvoker Client() => client();

    /// <summary>Sends a message and returns when the headers of the response have arrived.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpMessageInvoker client, HttpRequestMessage message, CancellationToken cancellationToken)
        => client is HttpClient http
            ? SendAsync(http, message, cancellationToken)
            : client.SendAsync(message, cancellationToken);

    /// <summary>
    /// Authenticates a message, or leaves that to the <see cref="AttemptHandler"/>. A handler that retries needs a new signature for each attempt,
    /// because a signature is valid for minutes only.
    /// </summary>
    /// <returns>The attempts that handlers make; <see langword="null"/> if they cannot be observed.</returns>
    public async ValueTask<RequestAttempts?> AuthenticateAsync(
        HttpRequestMessage message, ApiRequest request, ClientSettings settings, CallObservation? observation, CallDeadline deadline)
    {
        if (!authenticatesAttempts)
        {
            await settings.AuthenticateAsync(message, request.Operation, request.Body, attempt: 1, deadline.Token).ConfigureAwait(false);
            return null;
        }

        var attempts = new RequestAttempts(request.Body, settings, request.Operation, observation);
        message.Options.Set(CallDeadline.Key, deadline);
        message.Options.Set(RequestAttempts.Key, attempts);
        return attempts;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage message, CancellationToken cancellationToken)
    {
        var redirect = FollowedRedirect.Watch(message);
        var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        return redirect.Refuse(response);
    }
}
