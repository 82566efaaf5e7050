namespace Sinch.Voice;

/// <summary>How the requests of a client leave that doesn't come from a factory.</summary>
internal static class ClientTransport
{
    /// <exception cref="ArgumentException">There are handlers beside a client of the caller's, or a handler can't be put over another.</exception>
    public static ApiTransport Create(SinchVoiceOptions options, HttpClient? httpClient)
    {
        if (options.Handlers.Count == 0)
        {
            var client = httpClient ?? SharedConnections.Invoker;
            return new ApiTransport(() => client, authenticatesAttempts: false);
        }

        if (httpClient is not null)
        {
            throw new ArgumentException(
                $"{nameof(SinchVoiceOptions)}.{nameof(options.Handlers)} is set, and so is an HttpClient, which has handlers of its own: give the client one of the two.",
                nameof(options));
        }

        var own = new HttpMessageInvoker(Chain(options), disposeHandler: false);
        return new ApiTransport(() => own, authenticatesAttempts: true);
    }

    /// <summary>The handlers of the options, beneath them the one that authenticates, and the connections that all clients share.</summary>
    private static HttpMessageHandler Chain(SinchVoiceOptions options)
    {
        HttpMessageHandler inner = new AttemptHandler { InnerHandler = new CleanCauseHandler { InnerHandler = new SharedConnectionHandler() } };
        foreach (var create in options.Handlers.Reverse())
        {
            var handler = create(options);
            if (handler is not { InnerHandler: null })
            {
                throw new ArgumentException(
                    $"A function of {nameof(SinchVoiceOptions)}.{nameof(options.Handlers)} has to make a new handler without an InnerHandler for every client.",
                    nameof(options));
            }

            handler.InnerHandler = inner;
            inner = handler;
        }

        return inner;
    }
}
