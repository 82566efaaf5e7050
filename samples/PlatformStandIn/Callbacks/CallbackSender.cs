using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Sends callbacks like the platform: a POST, signed with the secret of the application.</summary>
internal sealed class CallbackSender(PlatformStandInOptions options) : IDisposable
{
    private const string ContentType = "application/json";

    private readonly WireSignature _signature = new(options.ApplicationSecret);

    // No proxy of the environment between two programs on loopback.
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false });

    public async Task<CallbackReply> SendAsync(Uri url, JsonObject callbackEvent, Func<string, string>? onTheWay, CancellationToken cancellationToken)
    {
        var body = new Reply(200, callbackEvent).BodyText;
        var timestamp = WireTime.Format(options.TimeProvider.GetUtcNow());
        var path = url.AbsolutePath;
        var signature = _signature.Create("POST", Encoding.UTF8.GetBytes(body), ContentType, timestamp, path);

        var sent = onTheWay?.Invoke(body) ?? body;
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(sent)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(ContentType);
        // Lower case, as the documentation's example has it.
        request.Headers.Authorization = new AuthenticationHeaderValue("application", $"{options.ApplicationKey}:{signature}");
        request.Headers.Add("x-timestamp", timestamp);

        using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new CallbackReply(path, sent, (int)response.StatusCode, answer);
    }

    public void Dispose() => _http.Dispose();
}
