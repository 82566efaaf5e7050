namespace Sinch.Voice;

/// <summary>
/// Notices that an HttpClient, or a primary handler, of the user's has followed a redirect by itself. .NET takes off <c>Authorization</c> then, and
/// neither keys in other headers, nor cookies, nor the body.
/// </summary>
/// <param name="called">The address that is called.</param>
/// <param name="isAuthorized">Whether the request has an <c>Authorization</c> header.</param>
internal readonly struct FollowedRedirect(Uri called, bool isAuthorized)
{
    /// <summary>Refuses the primary handler of a client from the factory if it follows redirects by itself.</summary>
    /// <exception cref="InvalidOperationException">The handler, or one beneath it, follows redirects.</exception>
    public static void ThrowIfFollowing(HttpMessageHandler primary, string client)
    {
        for (var handler = primary; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            if (handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
            {
                throw new InvalidOperationException(
                    $"The primary handler of '{client}' follows redirects by itself, and takes keys, cookies and bodies to whatever server a response names. Set AllowAutoRedirect of the {handler.GetType().Name} to false; the client follows redirects to its own servers.");
            }
        }
    }

    /// <summary>To be made before the request is sent, which changes it.</summary>
    public static FollowedRedirect Watch(HttpRequestMessage request) => new(request.RequestUri!, request.Headers.NonValidated.Contains("Authorization"));

    /// <summary>
    /// Refuses a response that comes from another server than the one that was called: it could be anybody's. A handler of the user's that sends
    /// requests elsewhere, as service discovery does, leaves the <c>Authorization</c> header in place, and its response is taken.
    /// </summary>
    /// <param name="response">The response, which is disposed of if it is refused.</param>
    /// <exception cref="HttpRequestException">The response is another server's.</exception>
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
            $"a redirect to {final.GetLeftPart(UriPartial.Authority)} was followed by the HttpClient, and what came from there is not used; set AllowAutoRedirect of its handler to false");
    }

    private static bool IsSameOrigin(Uri first, Uri second)
        => Uri.Compare(first, second, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
