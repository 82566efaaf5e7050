namespace Sinch.Voice;

/// <summary>
/// The connections of all clients that aren't given an <see cref="HttpClient"/> of their own. Timeouts belong to a call and are the pipeline's matter,
/// so there is nothing that an <see cref="HttpClient"/> would add.
/// </summary>
internal static class SharedConnections
{
    public static HttpMessageInvoker Invoker { get; } = new(ConnectionHandler.Create());
}
