using StackExchange.Redis;

namespace Sinch.Voice;

/// <summary>Provides options for a <see cref="RedisCallbackReplayStore"/>.</summary>
public sealed class RedisCallbackReplayStoreOptions
{
    private string _keyPrefix = "sinch-voice-callback:";
    private int _database = -1;
    private TimeSpan _timeout = TimeSpan.FromSeconds(2);
    private RedisUnavailableBehavior _unavailableBehavior;

    /// <summary>
    /// Gets or sets the configuration string of StackExchange.Redis, such as <c>redis.example.com:6380,ssl=true,password=…</c>. The default is
    /// <see langword="null"/>, which uses <see cref="ConnectionFactory"/> or the registered <see cref="IConnectionMultiplexer"/>. An empty string means the same.
    /// </summary>
    /// <remarks>
    /// The store opens the connection when it is first used and disposes it with the service provider. The application starts without Redis: the
    /// connection is made as soon as Redis can be reached (<c>abortConnect=false</c>).
    /// </remarks>
    public string? Configuration { get; set; }

    /// <summary>
    /// Gets or sets the function that opens the connection, for connections that need more than a configuration string. The application disposes
    /// the connection.
    /// </summary>
    /// <remarks>If the function throws, the callback is handled as if Redis could not be reached, and the store calls the function again for the next one.</remarks>
    public Func<IServiceProvider, Task<IConnectionMultiplexer>>? ConnectionFactory { get; set; }

    /// <summary>Gets or sets the prefix of all keys in Redis. The default is <c>sinch-voice-callback:</c>.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public string KeyPrefix
    {
        get => _keyPrefix;
        set => _keyPrefix = value ?? throw new ArgumentNullException(nameof(value), $"{nameof(KeyPrefix)} must not be null.");
    }

    /// <summary>Gets or sets the number of the database. The default is -1, the default database of the connection.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than -1.</exception>
    public int Database
    {
        get => _database;
        set => _database = value >= -1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(Database)} must be -1 or more.");
    }

    /// <summary>
    /// Gets or sets the time to wait until Redis has stored a callback, reconnects included. The default is 2 seconds: the platform waits for the
    /// response.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or longer than one minute.</exception>
    public TimeSpan Timeout
    {
        get => _timeout;
        set => _timeout = value > TimeSpan.Zero && value <= TimeSpan.FromMinutes(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(Timeout)} must be positive and at most one minute.");
    }

    /// <summary>
    /// Gets or sets what happens to callbacks while Redis does not store them: it cannot be reached in time, or returns an error. The default is
    /// <see cref="RedisUnavailableBehavior.Refuse"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enumeration.</exception>
    public RedisUnavailableBehavior UnavailableBehavior
    {
        get => _unavailableBehavior;
        set => _unavailableBehavior = Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(UnavailableBehavior)} must be {nameof(RedisUnavailableBehavior.Refuse)} or {nameof(RedisUnavailableBehavior.Accept)}.");
    }
}
