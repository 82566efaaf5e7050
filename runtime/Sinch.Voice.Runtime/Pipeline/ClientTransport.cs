namespace Sinch.Voice;

/// <summary>Creates the transport of a client that does not come from a factory.</summary>
internal static class ClientTransport
{
    /// <exception cref="ArgumentException">Both handlers and an HTTP client are set, or a handler already has an inner handler.</exception>
    public static ApiTransport Create(ApiClientOptions options, HttpClient? httpClient)
    {
        if (options.Handlers.Count == 0)
        {
            var client = httpClient ?? SharedConnections.Invoker;
            return new ApiTransport(() => client, authenticatesAttempts: false);
        }

        if (httpClient is not null)
        {
            throw new ArgumentException(
                $"{nameof(ApiClientOptions)}.{nameof(options.Handlers)} and an HttpClient are both set. Set only one of them: the HttpClient has its own handlers.",
                nameof(options));
        }

        var own = new HttpMessageInvoker(Chain(options), disposeHandler: false);
        return new ApiTransport(() => own, authenticatesAttempts: true);
    }

    /// <summary>Chains the handlers of the options, the handler that authenticates, and the process-wide connections.</summary>
    private static HttpMessageHandler Chain(ApiClientOptions options)
    {
        HttpMessageHandler inner = new AttemptHandler { InnerHandler = new CleanCauseHandler { InnerHandler = new SharedConnectionHandler() } };
        foreach (var create in options.Handlers.Reverse())
        {
            var handler = create(options);
            if (handler is not { InnerHandler: null })
            {
                throw new ArgumentException(
                    $"A factory in {nameof(ApiClientOptions)}.{nameof(options.Handlers)} must return a new handler without an InnerHandler for each client.",
                    nameof(options));
            }

            handler.InnerHandler = inner;
            inner = handler;
        }

        return inner;
    }
}
