using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Emulator.Observing;
using Sinch.Voice.Emulator.Rest;
using Sinch.Voice.Emulator.Svaml;

namespace Sinch.Voice.Emulator;

/// <summary>Represents an emulated Voice platform: its operations on loopback, and the calls that it conducts.</summary>
public sealed class EmulatedPlatform : IAsyncDisposable
{
    private static readonly Uri s_noEndpoint = new("http://localhost/");

    private readonly EmulatorOptions _options;
    private readonly ApplicationSettings _application;
    private readonly HttpTransport _transport;
    private LoopbackServer? _server;

    private EmulatedPlatform(EmulatorOptions options)
    {
        options.Validate();
        _options = options;
        _application = new ApplicationSettings(options.CallbackUrl, options.FallbackUrl);

        var facts = new EventFacts(options.ApplicationKey, () => Endpoint, options.PricePerMinute);
        Conductor = new Conductor(
            new ConductorSettings(new EventWriter(facts))
            {
                IsVirtual = !options.UseRealTime,
                Speed = options.Speed,
                Start = options.UseRealTime ? TimeProvider.System.GetUtcNow() : options.StartTime,
                MaxConcurrentCallbacks = options.MaxConcurrentCallbacks ?? (options.UseRealTime ? 1000 : 1),
            },
            new EngineOptions
            {
                DialTimeout = options.DialTimeout,
                CharactersPerSecond = options.CharactersPerSecond,
                InvalidKeyBarges = options.InvalidKeyBarges,
                EndsCalloutsTwice = options.EndsCalloutsTwice,
                MaxCalls = options.MaxCalls,
                RememberedCalls = options.RememberedCalls,
                MaxHappenings = options.MaxStepsPerCall,
            },
            options.ApplicationKey);
        TimeProvider = new EngineClock(Conductor, Conductor.Engine.Start);

        var svaml = new SvamlReader(new PromptReader(new PromptTiming(options.CharactersPerSecond, options.AudioFolder, options.AudioDuration)));
        _transport = new HttpTransport(options.HttpHandler);
        Faults = new CallbackFaults();
        Conductor.Start(new CallbackSender(
            new CallbackSettings(options.ApplicationKey)
            {
                IsInProcess = options.Handler is not null,
                Timeout = options.CallbackTimeout,
                RealTimeout = options.UseRealTime ? options.CallbackTimeout : options.CallbackPatience,
            },
            _application,
            options.Handler is { } handler ? new HandlerTransport(handler, options.ApplicationKey, _transport) : _transport,
            svaml,
            new WireSignature(options.ApplicationSecret),
            Faults));

        var problems = new ProblemLog();
        Conductor.Engine.Observer = problems.Observe;
        Conductor.Exchanged += problems.Observe;
        Control = new EmulatorControl(Conductor, _application, Faults, facts, problems);
        Front = new RestFront(
            options,
            TimeProvider.System,
            new PlatformOperations(Conductor, svaml, facts),
            _application,
            new RestSettings { RequestsPerSecond = options.RequestsPerSecond });
    }

    /// <summary>Gets the URL of the platform's operations, for the options of a client.</summary>
    public Uri Endpoint => _options.PublicUrl ?? Address;

    /// <summary>Gets or sets the URL that receives the callbacks of the application.</summary>
    public Uri? CallbackUrl
    {
        get => _application.CallbackUrl;
        set => _application.CallbackUrl = value;
    }

    /// <summary>Gets or sets the URL that receives a callback after <see cref="CallbackUrl"/> failed.</summary>
    public Uri? FallbackUrl
    {
        get => _application.FallbackUrl;
        set => _application.FallbackUrl = value;
    }

    /// <summary>Gets the key of the application.</summary>
    public string ApplicationKey => _options.ApplicationKey;

    /// <summary>Gets the secret of the application, in Base64.</summary>
    public string ApplicationSecret => _options.ApplicationSecret;

    /// <summary>Gets the last 1000 requests that the platform has responded to, oldest first.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. Front.Log.Snapshot().Select(request => new ReceivedRequest(request))];

    /// <summary>Gets the platform's clock. An application that uses it waits in the platform's time.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Gets the URL at which programs on this machine reach the platform.</summary>
    internal Uri Address => _server?.Address ?? s_noEndpoint;

    internal Conductor Conductor { get; }

    internal EmulatorControl Control { get; }

    internal CallbackFaults Faults { get; }

    internal RestFront Front { get; }

    /// <summary>Starts a platform that listens on the loopback interface, or where the options say.</summary>
    /// <param name="options">The options, which must not change any more.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The platform. Dispose of it to stop it.</returns>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<EmulatedPlatform> StartAsync(EmulatorOptions options, CancellationToken cancellationToken = default)
    {
        var platform = Create(options);
        try
        {
            var respond = ControlEndpoint.Before(RestEndpoint.Create(platform.Front), platform, [.. options.AllowedHosts]);
            platform._server = await LoopbackServer.StartAsync(respond, options.Port, options.ListenAddress, cancellationToken).ConfigureAwait(false);
            return platform;
        }
        catch
        {
            await platform.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Creates a platform that does not listen: for handlers in the same process that send no requests to it.</summary>
    /// <param name="options">The options, which must not change any more.</param>
    /// <returns>The platform.</returns>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    public static EmulatedPlatform Create(EmulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new EmulatedPlatform(options);
    }

    internal IReadOnlyList<ControlLine>? ReadTranscript(string callId)
        => Conductor.Run(engine => engine.Find(callId) is { } call ? TranscriptWriter.Lines(call) : null);

    /// <summary>Stops the platform. Calls that are under way end without an event.</summary>
    public async ValueTask DisposeAsync()
    {
        await Conductor.DisposeAsync().ConfigureAwait(false);
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }

        _transport.Dispose();
    }
}
