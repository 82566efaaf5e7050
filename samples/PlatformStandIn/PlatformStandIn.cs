namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>
/// A stand-in for the Sinch Voice platform on loopback: a real HTTP server that checks credentials, validates requests against the
/// OpenAPI document and remembers calls, conferences, numbers and callback URLs.
/// </summary>
/// <remarks>
/// It answers for the regional hosts and for <c>callingapi.sinch.com</c> alike. It places no calls, costs nothing and sends no callbacks.
/// </remarks>
public sealed class PlatformStandIn : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly RequestLog _log;

    private PlatformStandIn(LoopbackServer server, RequestLog log)
    {
        _server = server;
        _log = log;
    }

    /// <summary>Where it listens, for example <c>http://127.0.0.1:49152/</c>.</summary>
    public Uri Address => _server.Address;

    /// <summary>The requests answered so far, in the order they were answered: a snapshot that later requests don't change.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _log.Snapshot();

    /// <summary>Starts a stand-in on a free port of the loopback interface.</summary>
    /// <param name="options">The document and the application.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    /// <returns>The stand-in, listening. Disposing of it stops it.</returns>
    /// <exception cref="ArgumentException">The options name no document or two, or the secret isn't Base64.</exception>
    /// <exception cref="InvalidDataException">The document can't be used.</exception>
    public static async Task<PlatformStandIn> StartAsync(PlatformStandInOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);

        var document = await DocumentLoader.LoadAsync(options, cancellationToken).ConfigureAwait(false);
        var log = new RequestLog();
        var platform = new Platform(
            new Authenticator(options),
            new RouteTable(document),
            new OperationTable(new PlatformState(options)),
            log);
        var server = await LoopbackServer.StartAsync(platform.Answer, cancellationToken).ConfigureAwait(false);
        return new PlatformStandIn(server, log);
    }

    /// <summary>Stops listening and forgets everything.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
