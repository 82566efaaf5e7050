namespace Sinch.Voice;

/// <summary>Provides options for retries and timeouts.</summary>
/// <remarks>
/// The options do not determine what is retried: a request that the server may have executed is retried only if its method is idempotent. The
/// deadline of the call is <see cref="RequestOptions.Timeout"/> or <see cref="ApiClientOptions.Timeout"/>. It covers all attempts, the delays
/// between them and the reading of the response.
/// </remarks>
public sealed class SinchVoiceResilienceOptions
{
    private int _maxRetryAttempts = 3;
    private TimeSpan _delay = TimeSpan.FromSeconds(0.5);
    private TimeSpan _maxDelay = TimeSpan.FromSeconds(20);
    private TimeSpan _attemptTimeout = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets the maximum number of retries after the first attempt. The default is 3; 0 disables retries and keeps the timeout of an attempt.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxRetryAttempts
    {
        get => _maxRetryAttempts;
        set => _maxRetryAttempts = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(MaxRetryAttempts)} must be 0 or more.");
    }

    /// <summary>
    /// Gets or sets the delay before the first retry. It doubles with each further retry. The default is 0.5 seconds. If the platform sends
    /// <c>Retry-After</c>, that delay applies.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 10 milliseconds and one day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        set => _delay = Validate(value, nameof(Delay));
    }

    /// <summary>
    /// Gets or sets the maximum delay after doubling and jitter. A delay from <c>Retry-After</c> may be longer. The default is 20 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between 10 milliseconds and one day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        set => _maxDelay = Validate(value, nameof(MaxDelay));
    }

    /// <summary>
    /// Gets or sets a value that indicates whether delays vary randomly, so that clients that failed together do not retry together. The default is
    /// <see langword="true"/>.
    /// </summary>
    public bool UseJitter { get; set; } = true;

    /// <summary>
    /// Gets or sets the time that an attempt may take until the response headers arrive. The default is 30 seconds;
    /// <see cref="Timeout.InfiniteTimeSpan"/> leaves only the timeout of the call.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is neither infinite nor between 10 milliseconds and one day.</exception>
    public TimeSpan AttemptTimeout
    {
        get => _attemptTimeout;
        set => _attemptTimeout = value == Timeout.InfiniteTimeSpan ? value : Validate(value, nameof(AttemptTimeout), ", or Timeout.InfiniteTimeSpan");
    }

    /// <summary>Gets or sets the source of jitter, between 0 and 1.</summary>
    internal Func<double>? Randomizer { get; set; }

    /// <summary>Validates a duration with the limits that Polly sets for timeouts.</summary>
    private static TimeSpan Validate(TimeSpan value, string name, string alternative = "")
        => value >= TimeSpan.FromMilliseconds(10) && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{name} must be between 10 milliseconds and one day{alternative}.");
}
