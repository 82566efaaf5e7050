namespace Sinch.Voice;

/// <summary>
/// Notices that an HttpClient, or a primary handler, of the user's has followed a redirect by itself. .NET takes off <c>Authorization</c> then, and
/// neither keys in other headers, nor cookies, nor the body.
/// </summary>
internal static class FollowedRedirect
{
    /// <summary>Refuses a response that comes from another server than the one that was called: it could be anybody's.</summary>
    /// <param name="called">The address that was called.</param>
    /// <param name="response">The response, which is disposed of if it is refused.</param>
    /// <exception cref="HttpRequestException">The response is another server's.</exception>
    public static HttpResponseMessage Refuse(Uri called, HttpResponseMessage response)
    {
        if (response.RequestMessage?.RequestUri is not { IsAbsoluteUri: true } final || IsSameOrigin(called, final))
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
