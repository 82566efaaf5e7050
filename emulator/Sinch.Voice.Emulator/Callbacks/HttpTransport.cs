using System.Net.Http.Headers;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Sends callbacks over HTTP.</summary>
/// <param name="handler">The handler to send through; <see langword="null"/> for sockets.</param>
/// <param name="largestResponse">The number of bytes that a response may have.</param>
internal sealed class HttpTransport(HttpMessageHandler? handler, int largestResponse) : ICallbackTransport, IDisposable
{
    // No proxy of the environment between two programs on one machine.
    private readonly HttpMessageInvoker _http = new(
        handler ?? new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false },
        disposeHandler: handler is null);

    public async ValueTask<CallbackResponse> SendAsync(CallbackMessage message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, message.Url) { Content = new ByteArrayContent(message.Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(CallbackMessage.ContentType);
        foreach (var (name, value) in message.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (response.Content.Headers.ContentLength > largestResponse)
            {
                return new CallbackResponse(null, default, $"its response has more than {largestResponse} bytes");
            }

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            return new CallbackResponse((int)response.StatusCode, body, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return CallbackResponse.Failed("it did not respond in time");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            return CallbackResponse.Failed($"it cannot be reached: {exception.Message}");
        }
    }

    public void Dispose() => _http.Dispose();
}
