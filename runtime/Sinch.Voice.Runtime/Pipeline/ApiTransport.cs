using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>How requests leave the pipeline.</summary>
/// <param name="client">
/// What sends the messages of a call: always the same, or a client of a factory's that renews its handlers. What isn't an <see cref="HttpClient"/>
/// of somebody's is spared the work that one does for each message.
/// </param>
/// <param name="authenticatesAttempts">Whether an <see cref="AttemptHandler"/> is the innermost handler.</param>
internal sealed class ApiTransport(Func<HttpMessageInvoker> client, bool authenticatesAttempts)
{
    public HttpMessageInvoker Client() => client();

    /// <summary>Sends a message, and comes back with the headers of the response.</summary>
    public static Task<HttpResponseMessage> SendAsync(HttpMessageInvoker client, HttpRequestMessage message, CancellationToken cancellationToken)
        => client is HttpClient http
            ? SendAsync(http, message, cancellationToken)
            : client.SendAsync(message, cancellationToken);

    /// <summary>
    /// Authenticates a message here and now, or leaves it to the handler that every attempt comes by, those of handlers that send a message
    /// again included: a signature holds for minutes only.
    /// </summary>
    /// <returns>The attempts that handlers will make; <see langword="null"/> if they can't be seen.</returns>
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
