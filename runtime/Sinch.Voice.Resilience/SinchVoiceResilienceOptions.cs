namespace Sinch.Voice;

/// <summary>
/// How often and how soon a request is sent again. What may be sent again at all isn't a matter of options: a request that may have been
/// carried out is repeated only if its method is idempotent.
/// </summary>
/// <remarks>
/// The total deadline isn't here either: it is the call's own, <see cref="RequestOptions.Timeout"/> or else <see cref="SinchVoiceOptions.Timeout"/>,
/// and covers all attempts, the delays between them and the reading of the response.
/// </remarks>
public sealed class SinchVoiceResilienceOptions
{
    private int _maxRetryAttempts = 3;
    private TimeSpan _delay = TimeSpan.FromSeconds(0.5);
    private TimeSpan _maxDelay = TimeSpan.FromSeconds(20);
    private TimeSpan _attemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is sent again, after it has been sent once. The default is 3; 0 leaves the timeout of an attempt only.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxRetryAttempts
    {
        get => _maxRetryAttempts;
        set => _maxRetryAttempts = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(MaxRetryAttempts)} is 0 or more.");
    }

    /// <summary>
    /// The delay before the first retry; each further one is twice as long. The default is half a second. Where the platform says
    /// <c>Retry-After</c>, that holds in its place.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It isn't between 10 milliseconds and a day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        set => _delay = Validate(value, nameof(Delay));
    }

    /// <summary>The longest delay that doubling and jitter may come to; <c>Retry-After</c> may be longer. The default is 20 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It isn't between 10 milliseconds and a day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = Validate(value, nameof(MaxDelay));
    }

    /// <summary>Whether delays vary at random, so that clients that failed together don't come back together. They do by default.</summary>
    public bool UseJitter { get; set; } = true;

    /// <summary>
    /// How long an attempt may take until the headers of its response have arrived. The default is 30 seconds;
    /// <see cref="Timeout.InfiniteTimeSpan"/> leaves the call's own timeout only.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is neither infinite nor between 10 milliseconds and a day.</exception>
    public TimeSpan AttemptTimeout
    {
        get => _attemptTimeout;
        set => _attemptTimeout = value == Timeout.InfiniteTimeSpan ? value : Validate(value, nameof(AttemptTimeout), ", or Timeout.InfiniteTimeSpan");
    }

    /// <summary>The source of jitter, between 0 and 1.</summary>
    internal Func<double>? Randomizer { get; set; }

    /// <summary>As Polly has it for timeouts.</summary>
    private static TimeSpan Validate(TimeSpan value, string name, string alternative = "")
        => value >= TimeSpan.FromMilliseconds(10) && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} is between 10 milliseconds and a day{alternative}.");
}
