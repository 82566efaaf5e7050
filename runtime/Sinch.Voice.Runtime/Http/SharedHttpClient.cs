namespace Sinch.Voice;

/// <summary>The connections of all clients that aren't given an <see cref="HttpClient"/> of their own.</summary>
internal static class SharedHttpClient
{
    /// <summary>Timeouts belong to a call and are the pipeline's matter.</summary>
    public static HttpClient Instance { get; } = new(ConnectionHandler.Create()) { Timeout = Timeout.InfiniteTimeSpan };
}
