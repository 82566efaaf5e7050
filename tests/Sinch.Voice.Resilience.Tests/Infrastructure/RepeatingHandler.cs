namespace Sinch.Voice.Resilience.Tests;

/// <summary>A user's handler that retries every failure three times, and counts its calls.</summary>
/// <param name="copy">The message to send again: the same one, or a copy.</param>
/// <param name="attempt">The cancellation of an attempt, if it has one.</param>
internal sealed class RepeatingHandler(Func<HttpRequestMessage, HttpRequestMessage>? copy = null, Func<CancellationToken>? attempt = null) : DelegatingHandler
{
    /// <summary>A copy as handlers make them.</summary>
    public static HttpRequestMessage Copy(HttpRequestMessage request) => Copy(request, withOptions: true);

    public static HttpRequestMessage CopyWithoutOptions(HttpRequestMessage request) => Copy(request, withOptions: false);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var retries = 3; ; retries--)
        {
            try
            {
                var response = await base.SendAsync(request, attempt?.Invoke() ?? cancellationToken);
                if (response.IsSuccessStatusCode || retries == 0)
                {
                    return response;
                }

                response.Dispose();
            }
            catch (Exception) when (retries > 0 && !cancellationToken.IsCancellationRequested)
            {
            }

            request = copy?.Invoke(request) ?? request;
        }
    }

    private static HttpRequestMessage Copy(HttpRequestMessage request, bool withOptions)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        foreach (var (name, values) in request.Headers)
        {
            copy.Headers.TryAddWithoutValidation(name, values);
        }

        if (withOptions)
        {
            foreach (var (name, value) in request.Options)
            {
                copy.Options.Set(new(name), value);
            }
        }

        return copy;
    }
}
