using System.Net.Http.Headers;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Makes the messages of a call. Every hop is a message of its own. It is authenticated as the last thing.</summary>
internal static class RequestMessage
{
    private static readonly ProductInfoHeaderValue s_userAgent = new(
        "Sinch.Voice.Generated", typeof(ApiPipeline).Assembly.GetName().Version!.ToString(3));

    private static readonly Dictionary<string, string> s_noHeaders = [];

    public static HttpRequestMessage Create(ApiRequest request, RequestOptions? options, Uri address, HttpClient client)
    {
        var message = new HttpRequestMessage(request.Operation.Method, address)
        {
            Content = request.Body?.ToHttpContent(options?.ContentType),

            // HttpClient applies its defaults only to the messages that it makes itself.
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Operation.Accept);
        message.Headers.UserAgent.Add(s_userAgent);
        request.Headers?.ApplyTo(message);
        foreach (var (name, value) in options?.Headers ?? s_noHeaders)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
