using Sinch.Voice.Emulator;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Runtime;
using Sinch.Voice.Testing.Backends;
using Sinch.Voice.Testing.Load;

namespace Sinch.Voice.Testing;

/// <summary>Represents the Voice platform in a test: phones that call the application and that the application calls.</summary>
/// <example>
/// <code>
/// await using var platform = VoiceEmulator.Create(new Receptionist());
/// var call = await platform.Phone("+12025550100").CallAsync("+12025550101");
/// await call.HearsAsync("Press 1 for sales");
/// await call.PressAsync("1");
/// </code>
/// </example>
public sealed class VoiceEmulator : IAsyncDisposable
{
    private readonly IEmulatorBackend _backend;
    private readonly ControlReply _description;
    private readonly EmulatedPlatform? _platform;
    private UnexpectedEvents _ignored;
    private bool _isDisposed;

    private VoiceEmulator(IEmulatorBackend backend, ControlReply description, EmulatedPlatform? platform)
    {
        _backend = backend;
        _description = description;
        _platform = platform;
        Faults = new CallbackFaults(backend);
    }

    /// <summary>Gets the faults that the application seems to have.</summary>
    public CallbackFaults Faults { get; }

    /// <summary>Gets the URL of the platform's operations, for the options of a client.</summary>
    public Uri Endpoint => _description.Endpoint!;

    /// <summary>Gets the key of the application.</summary>
    public string ApplicationKey => _description.ApplicationKey!;

    /// <summary>
    /// Gets or sets the secret of the application, in Base64. A new secret signs the next callback, and the previous one is refused, as after a change in
    /// the vendor's dashboard.
    /// </summary>
    /// <exception cref="ArgumentException">The value is empty or not Base64.</exception>
    /// <exception cref="InvalidOperationException">The emulator runs elsewhere, and the secret is set.</exception>
    public string ApplicationSecret
    {
        get => _platform?.ApplicationSecret ?? _description.ApplicationSecret!;
        set => Local.ApplicationSecret = value;
    }

    /// <summary>Gets or sets the token that cancels what the test waits for, such as <c>TestContext.Current.CancellationToken</c> of xUnit.</summary>
    public CancellationToken CancellationToken
    {
        get => _backend.CancellationToken;
        set => _backend.CancellationToken = value;
    }

    /// <summary>Gets or sets the URL that receives callbacks.</summary>
    /// <exception cref="InvalidOperationException">The emulator runs elsewhere. Use <see cref="SetCallbackUrlAsync"/>.</exception>
    public Uri? CallbackUrl
    {
        get => Local.CallbackUrl;
        set => Local.CallbackUrl = value;
    }

    /// <summary>Gets the platform's clock. An application that uses it waits in the platform's time.</summary>
    /// <remarks>
    /// Once the property has been read, the platform stamps callbacks by this clock, and compares the timestamps of requests with it. Until then, it uses the
    /// clock of the system.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The emulator runs elsewhere.</exception>
    public TimeProvider TimeProvider => Local.TimeProvider;

    /// <summary>Gets the last 1000 requests that the platform has responded to, oldest first.</summary>
    /// <exception cref="InvalidOperationException">The emulator runs elsewhere.</exception>
    public IReadOnlyList<ReceivedRequest> Requests => Local.Requests;

    internal EmulatedPlatform Local => _platform ?? throw new InvalidOperationException("The emulator runs elsewhere.");

    /// <summary>Starts a platform whose operations listen on a free port of the loopback interface.</summary>
    /// <param name="configure">Sets options.</param>
    /// <returns>The platform.</returns>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    public static async Task<VoiceEmulator> StartAsync(Action<EmulatorOptions>? configure = null)
    {
        var options = new EmulatorOptions();
        configure?.Invoke(options);
        return Of(await EmulatedPlatform.StartAsync(options).ConfigureAwait(false));
    }

    /// <summary>Creates a platform that gives callbacks to a handler in the same process, without HTTP.</summary>
    /// <param name="handler">The handler, such as a class that derives from the generated <c>VoiceCallbackHandler</c>.</param>
    /// <param name="configure">Sets options.</param>
    /// <returns>The platform.</returns>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    public static VoiceEmulator Create(ICallbackDispatcher handler, Action<EmulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        var options = new EmulatorOptions();
        options.UseHandler(handler);
        configure?.Invoke(options);
        return Of(EmulatedPlatform.Create(options));
    }

    /// <summary>Connects to an emulator that runs elsewhere.</summary>
    /// <param name="address">The URL of its operations.</param>
    /// <returns>The platform. Disposing of it does not stop the emulator.</returns>
    /// <exception cref="HttpRequestException">The emulator cannot be reached.</exception>
    /// <exception cref="InvalidOperationException">There is no emulator, or tests cannot control it.</exception>
    public static async Task<VoiceEmulator> ConnectAsync(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var backend = new RemoteBackend(address);
        try
        {
            return new VoiceEmulator(backend, await backend.RunAsync(new ControlCommand(ControlVerb.Describe)).ConfigureAwait(false), null);
        }
        catch
        {
            await backend.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Returns a phone of the telephone network.</summary>
    /// <param name="number">The number, such as <c>+12025550100</c>.</param>
    /// <returns>The phone.</returns>
    public Phone Phone(string number) => Create(number, ControlConnection.Phone);

    /// <summary>Returns a SIP device.</summary>
    /// <param name="address">The SIP address, such as <c>alice@example.com</c>.</param>
    /// <returns>The device.</returns>
    public Phone SipDevice(string address) => Create(address, ControlConnection.Sip);

    /// <summary>Returns the app of a user, which is connected over data.</summary>
    /// <param name="name">The name of the user.</param>
    /// <returns>The app.</returns>
    public Phone UserApp(string name) => Create(name, ControlConnection.User);

    /// <summary>Sets the URLs that receive callbacks.</summary>
    /// <param name="callbackUrl">The URL; <see langword="null"/> for none.</param>
    /// <param name="fallbackUrl">The URL for callbacks that failed; <see langword="null"/> for none.</param>
    public Task SetCallbackUrlAsync(Uri? callbackUrl, Uri? fallbackUrl = null)
        => _backend.RunAsync(new ControlCommand(ControlVerb.SetUrls) { CallbackUrl = callbackUrl, FallbackUrl = fallbackUrl });

    /// <summary>Lets time pass.</summary>
    /// <param name="time">How much, in the time of the platform.</param>
    public Task AdvanceAsync(TimeSpan time)
        => _backend.RunAsync(new ControlCommand(ControlVerb.Advance) { Time = time });

    /// <summary>Runs a scenario for many calls at a time, and measures how long the application takes for its callbacks.</summary>
    /// <param name="scenario">What the users of one call do. The argument is the number of the call, from 0 on.</param>
    /// <param name="calls">The number of calls.</param>
    /// <param name="callsPerSecond">How many calls begin in a second of the platform's time.</param>
    /// <returns>The latencies and the failures. A scenario that fails does not throw.</returns>
    /// <exception cref="InvalidOperationException">The emulator runs elsewhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="calls"/> or <paramref name="callsPerSecond"/> is not positive.</exception>
    public Task<LoadResult> RunLoadAsync(Func<int, Task> scenario, int calls, double callsPerSecond)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(callsPerSecond);
        return new LoadRunner(Local, scenario, calls, callsPerSecond).RunAsync(CancellationToken);
    }

    /// <summary>Sets what <see cref="VerifyAsync"/> and the end of the test do not mind.</summary>
    /// <param name="events">What is expected.</param>
    public void Expect(UnexpectedEvents events) => _ignored |= events;

    /// <summary>Throws if something has happened that no test expects: a callback that failed, SVAML that was refused, a phone that rang unnoticed, a recording that was lost, or a stream that failed.</summary>
    /// <exception cref="VoiceExpectationException">Something has happened. The message says what.</exception>
    public async Task VerifyAsync()
    {
        var problems = (await FindProblemsAsync().ConfigureAwait(false)).Where(problem => !_ignored.HasFlag(Enum.Parse<UnexpectedEvents>(problem.Kind))).ToList();
        if (problems.Count > 0)
        {
            throw new VoiceExpectationException(
                $"Nobody expected this. If the test does, call {nameof(Expect)}.\n" + string.Join('\n', problems.Select(problem => $"  {problem.Text} (call {problem.CallId})")));
        }
    }

    /// <summary>Returns all that has happened and that a test has to expect, whether it does or not.</summary>
    internal async Task<IReadOnlyList<ControlProblem>> FindProblemsAsync()
        => (await _backend.RunAsync(new ControlCommand(ControlVerb.Check)).ConfigureAwait(false)).Problems ?? [];

    /// <summary>Stops the platform, after <see cref="VerifyAsync"/>.</summary>
    /// <exception cref="VoiceExpectationException">Something has happened that the test does not expect.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        _isDisposed = true;
        CancellationToken = default;
        try
        {
            await VerifyAsync().ConfigureAwait(false);
        }
        finally
        {
            await _backend.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Wraps a platform, which is disposed of with the emulator.</summary>
    internal static VoiceEmulator Of(EmulatedPlatform platform)
        => new(new LocalBackend(platform), ControlEndpoint.Describe(platform), platform);

    private Phone Create(string number, ControlConnection connection)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        return new Phone(_backend, number, connection);
    }
}

/// <summary>Specifies what no test expects unless it says so.</summary>
[Flags]
public enum UnexpectedEvents
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A callback that failed.</summary>
    FailedCallback = 1,

    /// <summary>SVAML that the platform refused.</summary>
    RefusedSvaml = 2,

    /// <summary>A phone that rang, and nobody noticed.</summary>
    UnansweredCall = 4,

    /// <summary>A recording that could not be kept in the folder of the options.</summary>
    LostRecording = 8,

    /// <summary>A stream whose server could not be reached, or whose connection was lost.</summary>
    FailedStream = 16,

    /// <summary>All of these.</summary>
    All = FailedCallback | RefusedSvaml | UnansweredCall | LostRecording | FailedStream,
}
