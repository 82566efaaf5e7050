namespace Sinch.Voice;

/// <summary>
/// Detects that an HTTP client or primary handler of the user followed a redirect. .NET then removes <c>Authorization</c>, but neither keys in other
/// headers nor cookies nor the body.
/// </summary>
/// <param name="called">The URL that is called.</param>
/// <param name="isAuthorized">Whether the request has an <c>Authorization</c> header.</param>
internal readonly struct FollowedRedirect(Uri called, bool isAuthorized)
{
    /// <summary>Rejects the primary handler of a client from the factory if it follows redirects.</summary>
    /// <exception cref="InvalidOperationException">The handler, or one of its inner handlers, follows redirects.</exception>
    public static void ThrowIfFollowing(HttpMessageHandler primary, string client)
    {
        for (var handler = primary; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            if (handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
            {
                throw new InvalidOperationException(
                    $"The primary handler of '{client}' follows redirects and would send keys, cookies and bodies to any server that a response names. Set AllowAutoRedirect of the {handler.GetType().Name} to false; the client itself follows redirects to known servers.");
            }
        }
    }

    /// <summary>Records the state of the request before it is sent, because sending changes it.</summary>
    public static FollowedRedirect Watch(HttpRequestMessage request) => new(request.RequestUri!, request.Headers.NonValidated.Contains("Authorization"));

    /// <summary>
    /// Refuses a response from a server other than the one that was called, because it may be any server. A handler of the user that forwards
    /// requests, such as service discovery, keeps the <c>Authorization</c> header; its response is accepted.
    /// </summary>
    /// <param name="response">The response. It is disposed if it is refused.</param>
    /// <exception cref="HttpRequestException">The response comes from another server.</exception>
    public HttpResponseMessage Refuse(HttpResponseMessage response)
    {
        if (response.RequestMessage is not { RequestUri: { IsAbsoluteUri: true } final } request
            || IsSameOrigin(called, final)
            || (isAuthorized && request.Headers.NonValidated.Contains("Authorization")))
        {
            return response;
        }

        response.Dispose();
        throw new HttpRequestException(
            $"the HttpClient followed a redirect to {final.GetLeftPart(UriPartial.Authority)}, and its response is not used; set AllowAutoRedirect of the handler to false");
    }

    private static bool IsSameOrigin(Uri first, Uri second)
        => Uri.Compare(first, second, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
