using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>
/// A stand-in for the Sinch Voice platform on loopback: a real HTTP server that checks credentials, validates requests against the
/// OpenAPI document and remembers calls, conferences, numbers and callback URLs; and a client that signs and sends callbacks.
/// </summary>
/// <remarks>
/// It answers for the regional hosts and for <c>callingapi.sinch.com</c> alike. It places no calls, costs nothing and sends
/// callbacks only when told to.
/// </remarks>
public sealed class PlatformStandIn : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly RequestLog _log;

    private readonly PlatformState _state;
    private readonly CallbackSender _sender;
    private readonly PlatformStandInOptions _options;
    private int _incomingCalls;

    private PlatformStandIn(LoopbackServer server, RequestLog log, PlatformState state, PlatformStandInOptions options)
    {
        _server = server;
        _log = log;
        _state = state;
        _options = options;
        _sender = new CallbackSender(options);
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
        var state = new PlatformState(options);
        var platform = new Platform(new Authenticator(options), new RouteTable(document), new OperationTable(state), log);
        var server = await LoopbackServer.StartAsync(platform.Answer, cancellationToken).ConfigureAwait(false);
        return new PlatformStandIn(server, log, state, options);
    }

    /// <summary>Somebody calls a number of the application. Nothing is sent by that; the call makes the events to send.</summary>
    /// <param name="caller">The number of who calls.</param>
    /// <param name="called">The number that is called.</param>
    /// <returns>The call. Its id is the same in every run.</returns>
    public IncomingCall ReceiveCall(string caller, string called)
    {
        var id = Identifier.Create("incoming call", Interlocked.Increment(ref _incomingCalls));
        return new IncomingCall(id, caller, called, Address, _options);
    }

    /// <summary>Signs an event and sends it to the primary callback URL that the application set.</summary>
    /// <param name="callbackEvent">The event, such as one of an <see cref="IncomingCall"/>, or any other object.</param>
    /// <param name="onTheWay">What happens to the body after it was signed, to see that the application notices.</param>
    /// <param name="cancellationToken">Gives up on the answer.</param>
    /// <returns>The application's response, with any status.</returns>
    /// <exception cref="InvalidOperationException">The application set no callback URL.</exception>
    /// <exception cref="HttpRequestException">The application can't be reached.</exception>
    public Task<CallbackReply> SendCallbackAsync(
        JsonObject callbackEvent, Func<string, string>? onTheWay = null, CancellationToken cancellationToken = default)
        => _state.CallbackUrls.Primary is { } url
            ? SendCallbackAsync(new Uri(url), callbackEvent, onTheWay, cancellationToken)
            : throw new InvalidOperationException("The application set no callback URL.");

    /// <summary>Signs an event and sends it to a URL.</summary>
    /// <param name="url">Where to.</param>
    /// <param name="callbackEvent">The event, such as one of an <see cref="IncomingCall"/>, or any other object.</param>
    /// <param name="onTheWay">What happens to the body after it was signed, to see that the application notices.</param>
    /// <param name="cancellationToken">Gives up on the answer.</param>
    /// <returns>The application's response, with any status.</returns>
    /// <exception cref="HttpRequestException">The application can't be reached.</exception>
    public Task<CallbackReply> SendCallbackAsync(
        Uri url, JsonObject callbackEvent, Func<string, string>? onTheWay = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        ArgumentNullException.ThrowIfNull(callbackEvent);
        return _sender.SendAsync(url, callbackEvent, onTheWay, cancellationToken);
    }

    /// <summary>Stops listening and forgets everything.</summary>
    public ValueTask DisposeAsync()
    {
        _sender.Dispose();
        return _server.DisposeAsync();
    }
}
