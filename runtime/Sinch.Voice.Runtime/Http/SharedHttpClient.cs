namespace Sinch.Voice;

/// <summary>The connections of all clients that aren't given an <see cref="HttpClient"/> of their own.</summary>
internal static class SharedHttpClient
{
    private static readonly SocketsHttpHandler s_connections = ConnectionHandler.Create();

    /// <summary>Timeouts belong to a call and are the pipeline's matter.</summary>
    public static HttpClient Instance { get; } = new(s_connections) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The same connections, for handlers to stand over.</summary>
    public static HttpMessageInvoker Connections { get; } = new(s_connections, disposeHandler: false);
}
