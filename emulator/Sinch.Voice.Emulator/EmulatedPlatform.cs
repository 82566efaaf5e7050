using Sinch.Voice.Emulator.Audio;
using Sinch.Voice.Emulator.Callbacks;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Hosting;
using Sinch.Voice.Emulator.Observing;
using Sinch.Voice.Emulator.Recordings;
using Sinch.Voice.Emulator.Rest;
using Sinch.Voice.Emulator.Streams;
using Sinch.Voice.Emulator.Svaml;
using Sinch.Voice.Emulator.Telemetry;
using Sinch.Voice.Emulator.Web;

namespace Sinch.Voice.Emulator;

/// <summary>Represents an emulated Voice platform: its operations on loopback, and the calls that it conducts.</summary>
public sealed class EmulatedPlatform : IAsyncDisposable
{
    private static readonly Uri s_noEndpoint = new("http://localhost/");

    private readonly EmulatorOptions _options;
    private readonly ApplicationSettings _application;
    private readonly HttpTransport _transport;
    private readonly StampClock _stamps;
    private readonly StreamGateway _streams;
    private LoopbackServer? _server;

    private EmulatedPlatform(EmulatorOptions options)
    {
        options.Validate();
        _options = options;
        _application = new ApplicationSettings(options.ApplicationSecret, options.CallbackUrl, options.FallbackUrl);

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
        _stamps = new StampClock(new EngineClock(Conductor, Conductor.Engine.Start));

        var audio = new AudioFolder(options.AudioFolder);
        var svaml = new SvamlReader(new PromptReader(new PromptTiming(options.CharactersPerSecond, audio, options.AudioDuration)));
        _transport = new HttpTransport(options.HttpHandler);
        Faults = new CallbackFaults();
        Breaks = new CallbackBreaks(Conductor.StopClock);
        Sender = new CallbackSender(
            new CallbackSettings(options.ApplicationKey)
            {
                Clock = _stamps,
                Traces = Traces,
                IsInProcess = options.Handler is not null,
                Timeout = options.CallbackTimeout,
                RealTimeout = options.UseRealTime ? options.CallbackTimeout : options.CallbackPatience,
            },
            _application,
            options.Handler is { } handler ? new HandlerTransport(handler, options.ApplicationKey, _transport) : _transport,
            svaml,
            Faults,
            Breaks);
        Conductor.Start(Sender);

        _streams = new StreamGateway(Conductor, options.WebSocketConnector);
        Conductor.Engine.Streams = _streams;
        Conductor.Engine.Observer = Observer.Observe;
        Conductor.Engine.Observer += Traces.Observe;
        Conductor.Engine.Forgotten = Observer.Forget;
        Conductor.Exchanged += Observer.Observe;
        Breaks.Changed += Observer.Feed.Changed;
        _application.Changed += Observer.Feed.Changed;
        if (options.RecordingFolder is { } folder)
        {
            Recordings = new RecordingArchive(Path.GetFullPath(folder), options.MaxRecordingBytes, new RecordingWriter(audio, options.CharactersPerSecond), Conductor, Observer.Problems, () => _server?.Address);
            Conductor.Engine.Archive = Recordings;
        }

        Control = new EmulatorControl(Conductor, _application, Faults, facts, Observer.Problems);
        Front = new RestFront(
            options,
            _stamps,
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

    /// <summary>Gets or sets the secret of the application, in Base64. A new secret signs the next callback, and the previous one is refused.</summary>
    /// <exception cref="ArgumentException">The value is empty or not Base64.</exception>
    public string ApplicationSecret
    {
        get => _application.Signature.Secret;
        set => _application.Signature = new WireSignature(value);
    }

    /// <summary>Gets the last 1000 requests that the platform has responded to, oldest first.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => [.. Front.Log.Snapshot().Select(request => new ReceivedRequest(request))];

    /// <summary>Gets the platform's clock. An application that uses it waits in the platform's time.</summary>
    /// <remarks>
    /// Once the property has been read, the platform stamps callbacks by this clock, and compares the timestamps of requests with it. Until then, it uses the
    /// clock of the system.
    /// </remarks>
    public TimeProvider TimeProvider => _stamps.Take();

    /// <summary>Whether the secret may be that of a real application, which must not be shown.</summary>
    internal bool HasOwnSecret => EmulatorOptions.IsOwnSecret(ApplicationSecret);

    /// <summary>Gets the URL at which programs on this machine reach the platform.</summary>
    internal Uri Address => _server?.Address ?? s_noEndpoint;

    internal Conductor Conductor { get; }

    internal EmulatorControl Control { get; }

    internal CallbackFaults Faults { get; }

    internal CallbackBreaks Breaks { get; }

    internal CallbackSender Sender { get; }

    internal PlatformObserver Observer { get; } = new();

    /// <summary>How often the platform was reset.</summary>
    internal int Resets { get; private set; }

    internal RestFront Front { get; }

    internal CallTraces Traces { get; } = new();

    /// <summary>The recordings; <see langword="null"/> if none are kept.</summary>
    internal RecordingArchive? Recordings { get; }

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
            platform._server = await LoopbackServer.StartAsync(
                RestEndpoint.Create(platform.Front), new PageEndpoints(platform, options).Map, options.Port, options.ListenAddress, cancellationToken).ConfigureAwait(false);
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

    /// <summary>Hangs up all calls and forgets them, the phones, the faults and what was imported. The application receives the events of calls that end.</summary>
    public void Reset()
    {
        Breaks.Release();
        Faults.Clear();
        Conductor.Run(engine =>
        {
            engine.Reset();
            Resets++;
        });
        Observer.Clear();
    }

    internal IReadOnlyList<ControlLine>? ReadTranscript(string callId)
        => Conductor.Run(engine => engine.Find(callId) is { } call ? TranscriptWriter.Lines(call) : null);

    /// <summary>Stops the platform. Calls that are under way end without an event.</summary>
    public async ValueTask DisposeAsync()
    {
        Breaks.Dispose();
        await Conductor.DisposeAsync().ConfigureAwait(false);
        await _streams.DisposeAsync().ConfigureAwait(false);
        Traces.Stop();
        if (_server is not null)
        {
            await _server.DisposeAsync().ConfigureAwait(false);
        }

        _transport.Dispose();
    }
}
