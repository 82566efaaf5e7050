using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Creates the messages of a call. Each redirect has its own message, which is authenticated last.</summary>
internal static class RequestMessage
{
    private static readonly string s_userAgent = "Sinch.Voice.Generated/" + typeof(ApiPipeline).Assembly.GetName().Version!.ToString(3);

    public static HttpRequestMessage Create(ApiRequest request, RequestOptions? options, Uri address, HttpMessageInvoker client)
    {
        var message = new HttpRequestMessage(request.Operation.Method, address)
        {
            Content = request.Body?.ToHttpContent(options?.ContentType),
        };
        if (client is HttpClient http)
        {
            // HttpClient applies its defaults only to the messages that it creates.
            message.Version = http.DefaultRequestVersion;
            message.VersionPolicy = http.DefaultVersionPolicy;
        }

        message.Headers.TryAddWithoutValidation("Accept", request.Operation.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", s_userAgent);
        request.Headers?.ApplyTo(message);
        if (options?.Headers is { } headers)
        {
            Add(headers, message);
        }

        return message;
    }

    private static void Add(IReadOnlyDictionary<string, string> headers, HttpRequestMessage message)
    {
        foreach (var (name, value) in headers)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
