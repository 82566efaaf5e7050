using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>Options of a client. The client copies them when it is created; changes made afterwards have no effect on it.</summary>
public class SinchVoiceOptions
{
    private Uri? _endpoint;
    private TimeSpan _timeout = TimeSpan.FromSeconds(100);
    private long _maxResponseSize = ResponseLimit.Default;
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>
    /// The region whose server is called; <see langword="null"/>, the default, for the first of the document. Operations whose path has a
    /// server of its own in the document go there whatever the region.
    /// </summary>
    public ServerRegion? Region { get; set; }

    /// <summary>
    /// A server to call in place of the region's, whichever it is for a call, such as a proxy or a stand-in for tests. It is given the credential.
    /// </summary>
    /// <exception cref="ArgumentException">It isn't an absolute http or https address.</exception>
    public Uri? Endpoint
    {
        get => _endpoint;
        set => _endpoint = value is null ? null : ServerAddress.Validate(value, nameof(value));
    }

    /// <summary>
    /// Servers to call in place of those in the document, in particular of those that paths have for themselves
    /// (<c>https://callingapi.sinch.com/</c>). They are given the credential.
    /// </summary>
    public IDictionary<Uri, Uri> ServerOverrides { get; } = new Dictionary<Uri, Uri>();

    /// <summary>How long a call may take as a whole. The default is 100 seconds; <see cref="Timeout.InfiniteTimeSpan"/> sets no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither infinite nor positive and at most <see cref="int.MaxValue"/> milliseconds.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = CallTimeout.Validate(value);
    }

    /// <summary>
    /// The largest body of a response that is read, in bytes, once decompressed. The default is 10 MiB. A larger one is a
    /// <see cref="SinchVoiceException"/>. Streams that are left to the caller have no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It isn't positive, or is more than an array holds.</exception>
    public long MaxResponseSize
    {
        get => _maxResponseSize;
        set => _maxResponseSize = ResponseLimit.Validate(value);
    }

    /// <summary>The clock that timeouts and signatures go by.</summary>
    /// <exception cref="ArgumentNullException">It is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Makes the handlers that requests go through, the first of them first, beneath which every attempt is authenticated afresh. Each is
    /// given the options as the client has copied them. The handlers stand over connections shared with other clients, so nothing of theirs has
    /// to be disposed. They are for a client that is given no <see cref="HttpClient"/>; an <c>IHttpClientBuilder</c> takes handlers itself.
    /// </summary>
    public IList<Func<SinchVoiceOptions, DelegatingHandler>> Handlers { get; } = [];

    /// <summary>Where calls are logged (category <c>Sinch.Voice.Client</c>); <see langword="null"/>, the default, for nowhere.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>A copy that nobody else changes, checked.</summary>
    internal SinchVoiceOptions Snapshot()
    {
        var copy = new SinchVoiceOptions
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
