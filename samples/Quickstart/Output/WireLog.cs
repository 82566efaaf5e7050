namespace Quickstart.Output;

/// <summary>Notes what goes over the wire. Credentials stay out: of the Authorization header it takes the scheme alone.</summary>
internal sealed class WireLog() : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly List<Exchange> _exchanges = [];

    /// <summary>The exchanges since the last time.</summary>
    public IReadOnlyList<Exchange> Take()
    {
        Exchange[] taken = [.. _exchanges];
        _exchanges.Clear();
        return taken;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);

        // Buffered, so that the client can still read it.
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var received = await response.Content.ReadAsStringAsync(cancellationToken);
        _exchanges.Add(new Exchange(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.Authorization?.Scheme ?? "no credentials",
            sent,
            (int)response.StatusCode,
            received));
        return response;
    }
}
