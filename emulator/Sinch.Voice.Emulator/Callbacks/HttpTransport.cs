using System.Net.Http.Headers;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Sends callbacks over HTTP.</summary>
/// <param name="handler">The handler to send through; <see langword="null"/> for sockets.</param>
internal sealed class HttpTransport(HttpMessageHandler? handler) : ICallbackTransport, IDisposable
{
    private const int LargestResponse = 1 << 20;

    // No proxy of the environment between two programs on one machine. The platform has its own activities, and says so in its own headers.
    private readonly HttpMessageInvoker _http = new(
        handler ?? new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null },
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
            await LoadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            return new CallbackResponse((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return CallbackResponse.TimedOut();
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            return CallbackResponse.Failed($"it cannot be reached: {exception.Message}");
        }
    }

    private static Task LoadAsync(HttpContent content, CancellationToken cancellationToken)
#if NET9_0_OR_GREATER
        => content.LoadIntoBufferAsync(LargestResponse, cancellationToken);
#else
        => content.LoadIntoBufferAsync(LargestResponse).WaitAsync(cancellationToken);
#endif

    public void Dispose() => _http.Dispose();
}
