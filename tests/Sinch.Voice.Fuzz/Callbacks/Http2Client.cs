using System.Globalization;
using System.Net;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>Sends requests over connections of HTTP/2.</summary>
internal static class Http2Client
{
    /// <summary>A request that breaks the protocol ends its connection, and the requests of others on it.</summary>
    private static readonly HttpClient s_tampered = Create();
    private static readonly HttpClient s_intact = Create();

    /// <returns>The response.</returns>
    /// <exception cref="Exception">The request is none that .NET sends, or the server gave up.</exception>
    public static Answer Send(Uri server, SignedRequest request, bool isTampered)
    {
        using var message = ToMessage(server, request);
        using var response = (isTampered ? s_tampered : s_intact).SendAsync(message).GetAwaiter().GetResult();
        return Answer.Of(
            ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture),
            response.Headers.TryGetValues(Answer.VerdictHeader, out var values) ? values.Single() : null);
    }

    private static HttpClient Create()
        => new(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, EnableMultipleHttp2Connections = true });

    private static HttpRequestMessage ToMessage(Uri server, SignedRequest request)
    {
        // Unchanged: Uri would normalize the path.
        var uri = new Uri(server.GetLeftPart(UriPartial.Authority) + request.Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var message = new HttpRequestMessage(new HttpMethod(request.Method), uri)
        {
            Content = new ByteArrayContent(request.Body),
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        foreach (var (name, value) in request.Headers)
        {
            _ = message.Headers.TryAddWithoutValidation(name, value) || message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
