using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>Provides options for a client. The client copies the options when it is created; later changes have no effect on the client.</summary>
public class ApiClientOptions
{
    private Uri? _endpoint;
    private TimeSpan _timeout = TimeSpan.FromSeconds(100);
    private long _maxResponseSize = ResponseLimit.Default;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>
    /// Gets or sets the region whose server the client calls. The default is <see langword="null"/>, which selects the first server in the document.
    /// </summary>
    /// <remarks>Operations whose path declares a server in the document use that server for every region.</remarks>
    public ServerRegion? Region { get; set; }

    /// <summary>
    /// Gets or sets a server that replaces the server of every region, such as a proxy or a test server. The client sends the credential to it.
    /// </summary>
    /// <exception cref="ArgumentException">The value is not an absolute HTTP or HTTPS URL.</exception>
    public Uri? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : ServerAddress.Validate(value, nameof(value));
    }

    /// <summary>
    /// Gets the servers that replace servers in the document, in particular those that paths declare (<c>https://callingapi.sinch.com/</c>). The
    /// client sends the credential to the replacements.
    /// </summary>
    public IDictionary<Uri, Uri> ServerOverrides { get; } = new Dictionary<Uri, Uri>();

    /// <summary>
    /// Gets or sets the time that a whole call may take. The default is 100 seconds; <see cref="Timeout.InfiniteTimeSpan"/> sets no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The value is neither infinite nor positive and at most <see cref="int.MaxValue"/> milliseconds.
    /// </exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = CallTimeout.Validate(value);
    }

    /// <summary>Gets or sets the maximum size of a response body, in bytes after decompression. The default is 10 MiB.</summary>
    /// <remarks>A larger body causes a <see cref="SinchVoiceException"/>. Streams that are returned to the caller have no limit.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or exceeds the maximum length of an array.</exception>
    public long MaxResponseSize
    {
        get => _maxResponseSize;
        set => _maxResponseSize = ResponseLimit.Validate(value);
    }

    /// <summary>Gets or sets the clock used for timeouts and signatures.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Gets the factories of the handlers that requests pass through, outermost first.</summary>
    /// <remarks>
    /// Each attempt is authenticated after the last handler. Each factory receives the client's copy of the options. The handlers share their
    /// connections with other clients, so you need not dispose them. Use factories only for a client that does not receive an
    /// <see cref="HttpClient"/>; with dependency injection, add handlers to the <c>IHttpClientBuilder</c>.
    /// </remarks>
    public IList<Func<ApiClientOptions, DelegatingHandler>> Handlers { get; } = [];

    /// <summary>
    /// Gets or sets the factory of the logger that logs calls (category <c>Sinch.Voice.Client</c>). The default is <see langword="null"/>, which
    /// disables logging.
    /// </summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Returns a validated copy of the options that no other code can change.</summary>
    internal ApiClientOptions Snapshot()
    {
        var copy = new ApiClientOptions
        {
            Region = Region,
            Endpoint = Endpoint,
            Timeout = Timeout,
            MaxResponseSize = MaxResponseSize,
            TimeProvider = TimeProvider,
            LoggerFactory = LoggerFactory,
        };
        foreach (var handler in Handlers)
        {
            copy.Handlers.Add(handler);
        }

        foreach (var (server, replacement) in ServerOverrides)
        {
            copy.ServerOverrides.Add(server, ServerAddress.Validate(replacement, nameof(ServerOverrides)));
        }

        return copy;
    }
}
