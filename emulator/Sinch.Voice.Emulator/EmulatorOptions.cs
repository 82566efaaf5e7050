using System.Net;
using System.Net.WebSockets;
using Sinch.Voice.Emulator.Rest;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Emulator;

/// <summary>Represents the options of an emulated platform.</summary>
/// <remarks>Where nothing public tells how the platform behaves, the default is the emulator's choice, and the documentation of the option says so.</remarks>
public sealed class EmulatorOptions
{
    /// <summary>The key of the emulated application, unless <see cref="ApplicationKey"/> sets another one.</summary>
    public const string DefaultApplicationKey = "669e367e-6bba-48ab-af15-266871c28135";

    /// <summary>The secret of the emulated application, unless <see cref="ApplicationSecret"/> sets another one.</summary>
    public const string DefaultApplicationSecret = "ZW11bGF0b3IncyBzZWNyZXQ=";

    /// <summary>Gets or sets the key of the application that the platform knows.</summary>
    public string ApplicationKey { get; set; } = DefaultApplicationKey;

    /// <summary>Gets or sets the secret of that application, in Base64.</summary>
    public string ApplicationSecret { get; set; } = DefaultApplicationSecret;

    /// <summary>Gets or sets the URL that receives the callbacks of the application; <see langword="null"/> until the application has one.</summary>
    public Uri? CallbackUrl { get; set; }

    /// <summary>Gets or sets the URL that receives a callback after <see cref="CallbackUrl"/> failed.</summary>
    public Uri? FallbackUrl { get; set; }

    /// <summary>Gets or sets what callbacks are sent through, such as the handler of a test server. The default is <see langword="null"/>, for sockets.</summary>
    /// <remarks>The emulator does not dispose of it. The streams of calls do not go through it: set <see cref="WebSocketConnector"/> for these.</remarks>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>Gets or sets what connects to the server of a stream, such as <c>TestServer.CreateWebSocketClient().ConnectAsync</c>. The default is <see langword="null"/>, for sockets.</summary>
    /// <remarks>The emulator disposes of the connections. A failure ends the call, and the transcript has its message.</remarks>
    public Func<Uri, CancellationToken, Task<WebSocket>>? WebSocketConnector { get; set; }

    /// <summary>Gets or sets the port that the platform's operations listen on. The default is 0, for a free port.</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the address that the platform's operations listen on. The default is the loopback interface.</summary>
    /// <remarks>
    /// Whoever reaches another address can control the phones, read what is said in calls, and read the secret of the application. Listen there only in a network of
    /// your own, such as that of a container.
    /// </remarks>
    public IPAddress ListenAddress { get; set; } = IPAddress.Loopback;

    /// <summary>Gets the names under which others than this machine may control the emulator, such as <c>emulator</c>, without a port. The default is none.</summary>
    /// <remarks>A request whose <c>Host</c> header has another name is refused, so that a page in a browser cannot reach the emulator through a name of its own.</remarks>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>Gets or sets the URL at which the application reaches the platform's operations; <see langword="null"/>, the default, for the address that they listen on.</summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Gets the numbers that the account rents, with a leading plus.</summary>
    public IList<string> Numbers { get; } = ["+12025550101", "+12025550102", "+12025550103"];

    /// <summary>Gets or sets a value that indicates whether time is real. The default is <see langword="false"/>: time passes when somebody waits, and at once.</summary>
    public bool UseRealTime { get; set; }

    /// <summary>Gets or sets how fast real time passes. The default is 1; 10 is ten times as fast.</summary>
    public double Speed { get; set; } = 1;

    /// <summary>Gets or sets the time at which virtual time starts. It is the same in every run unless you set it.</summary>
    public DateTimeOffset StartTime { get; set; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Gets or sets how long the platform waits for the response to a callback. The default is 5 seconds, the emulator's choice.</summary>
    /// <remarks>In virtual time, an application takes no time. There, only a late response that you ask for can reach this limit.</remarks>
    public TimeSpan CallbackTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets how long the emulator waits for the response to a callback in virtual time, by the real clock. The default is 30 seconds.</summary>
    /// <remarks>The emulator waits without a limit while a debugger is attached.</remarks>
    public TimeSpan CallbackPatience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets how many calls may wait for the application at a time. The default is 1 in virtual time, for the same order in every run, and 1000 in real time.</summary>
    public int? MaxConcurrentCallbacks { get; set; }

    /// <summary>Gets or sets how many characters a second are spoken. The default is 15, the emulator's choice.</summary>
    public int CharactersPerSecond { get; set; } = 15;

    /// <summary>Gets or sets the folder of the audio files. A WAV file there takes as long as its header says. Recordings contain it if it is 16-bit PCM, mono, 8 kHz.</summary>
    public string? AudioFolder { get; set; }

    /// <summary>Gets or sets how long an audio file takes that is not in <see cref="AudioFolder"/>. The default is one second, the emulator's choice.</summary>
    public TimeSpan AudioDuration { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the folder in which recordings are kept, as WAV files and JSON transcripts. The default is <see langword="null"/>: no file is written.</summary>
    public string? RecordingFolder { get; set; }

    /// <summary>Gets or sets how many bytes the recordings of the platform take at most. The default is 1 GB, enough for 18 hours.</summary>
    /// <remarks>A recording that does not fit is a problem that a test reports, and not a file.</remarks>
    public long MaxRecordingBytes { get; set; } = 1 << 30;

    /// <summary>Gets or sets how long a phone rings if the application sets no timeout. The default is 60 seconds, the emulator's choice.</summary>
    public TimeSpan DialTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets a value that indicates whether a key that no option has interrupts a prompt. The default is <see langword="false"/>, the emulator's choice.</summary>
    public bool InvalidKeyBarges { get; set; }

    /// <summary>Gets or sets a value that indicates whether a callout whose callee hangs up ends with two DICE events, as was once observed. The default is <see langword="false"/>.</summary>
    public bool EndsCalloutsTwice { get; set; }

    /// <summary>Gets or sets the price of a minute, in US dollars.</summary>
    public decimal PricePerMinute { get; set; } = 0.0095m;

    /// <summary>Gets or sets how many requests a second are served before the platform returns 429; <see langword="null"/> for no limit, the default.</summary>
    public int? RequestsPerSecond { get; set; }

    /// <summary>Gets or sets the number of calls that can be under way at a time. The default is 100,000.</summary>
    public int MaxCalls { get; set; } = 100_000;

    /// <summary>Gets or sets the number of ended calls that the platform remembers. The default is 1000.</summary>
    public int RememberedCalls { get; set; } = 1000;

    /// <summary>Gets or sets the number of steps that the transcript of a call has at most. The default is 10,000.</summary>
    public int MaxStepsPerCall { get; set; } = 10_000;

    /// <summary>Whether the secret may be that of a real application, which must not be shown.</summary>
    internal bool HasOwnSecret => IsOwnSecret(ApplicationSecret);

    internal Func<ICallbackDispatcher>? Handler { get; private set; }

    internal static bool IsOwnSecret(string secret) => secret != DefaultApplicationSecret;

    /// <summary>Gives callbacks to a handler in the same process, without HTTP and without a signature.</summary>
    /// <param name="handler">The handler, which serves all callbacks.</param>
    public void UseHandler(ICallbackDispatcher handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        Handler = () => handler;
    }

    /// <summary>Gives callbacks to handlers in the same process, without HTTP and without a signature.</summary>
    /// <param name="create">Creates a handler for each callback.</param>
    public void UseHandler(Func<ICallbackDispatcher> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Handler = create;
    }

    /// <summary>Throws if an option cannot be used.</summary>
    internal void Validate()
    {
        Check(ApplicationKey.Length > 0, nameof(ApplicationKey), "is empty");
        Check(IsHttp(CallbackUrl), nameof(CallbackUrl), "is not an absolute HTTP or HTTPS URL");
        Check(IsHttp(FallbackUrl), nameof(FallbackUrl), "is not an absolute HTTP or HTTPS URL");
        Check(Port is >= 0 and <= 65535, nameof(Port), "is not between 0 and 65535");
        Check(IsHttp(PublicUrl), nameof(PublicUrl), "is not an absolute HTTP or HTTPS URL");
        Check(Speed > 0 && double.IsFinite(Speed), nameof(Speed), "is not positive");
        Check(CallbackTimeout > TimeSpan.Zero, nameof(CallbackTimeout), "is not positive");
        Check(CallbackPatience > TimeSpan.Zero, nameof(CallbackPatience), "is not positive");
        Check(MaxConcurrentCallbacks is null or > 0, nameof(MaxConcurrentCallbacks), "is not positive");
        Check(CharactersPerSecond > 0, nameof(CharactersPerSecond), "is not positive");
        Check(AudioFolder is null || Directory.Exists(AudioFolder), nameof(AudioFolder), "does not exist");
        Check(RecordingFolder is null || Directory.Exists(RecordingFolder), nameof(RecordingFolder), "does not exist");
        Check(MaxRecordingBytes > 0, nameof(MaxRecordingBytes), "is not positive");
        Check(AudioDuration >= TimeSpan.Zero, nameof(AudioDuration), "is negative");
        Check(DialTimeout > TimeSpan.Zero, nameof(DialTimeout), "is not positive");
        Check(PricePerMinute >= 0, nameof(PricePerMinute), "is negative");
        Check(RequestsPerSecond is null or > 0, nameof(RequestsPerSecond), "is not positive");
        Check(MaxCalls > 0, nameof(MaxCalls), "is not positive");
        Check(RememberedCalls >= 0, nameof(RememberedCalls), "is negative");
        Check(MaxStepsPerCall > 0, nameof(MaxStepsPerCall), "is not positive");
        var problem = WireSignature.FindProblem(ApplicationSecret);
        Check(problem is null, nameof(ApplicationSecret), problem!);
    }

    private static bool IsHttp(Uri? url) => url is null || (url.IsAbsoluteUri && url.Scheme is "http" or "https");

    private static void Check(bool isValid, string name, string fault)
    {
        if (!isValid)
        {
            throw new ArgumentException($"The option {name} {fault}.", name);
        }
    }
}
