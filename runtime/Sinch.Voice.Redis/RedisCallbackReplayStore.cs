using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace Sinch.Voice;

/// <summary>
/// Stores accepted callbacks in Redis, so that machines that share the server accept each callback once. This class is thread-safe.
/// </summary>
/// <remarks>
/// Each callback is a key that Redis adds only if it is absent (<c>SET NX PX</c>) and removes after the lifetime. Redis must keep its keys: one that
/// restarts without its data, evicts keys, or fails over to a replica that lacks the latest keys accepts a copy again.
/// </remarks>
public sealed class RedisCallbackReplayStore : ICallbackReplayStore, IAsyncDisposable, IDisposable
{
    private readonly Task<IConnectionMultiplexer> _connection;
    private readonly bool _ownsConnection;
    private readonly ILogger _logger;
    private readonly string _keyPrefix;
    private readonly int _database;
    private readonly TimeSpan _timeout;

    /// <summary>The callbacks that this process accepted; <see langword="null"/> if no callback is accepted without Redis.</summary>
    private readonly MemoryCallbackReplayStore? _accepted;

    /// <summary>The entries that are being removed, because their callbacks were refused although Redis may have stored them.</summary>
    private readonly ConcurrentDictionary<string, Task> _removals = new(StringComparer.Ordinal);

    /// <summary>Initializes a new instance of the <see cref="RedisCallbackReplayStore"/> class.</summary>
    /// <param name="connection">The connection. The caller disposes it.</param>
    /// <param name="options">
    /// The options; <see langword="null"/> for the defaults. <see cref="RedisCallbackReplayStoreOptions.Configuration"/> and
    /// <see cref="RedisCallbackReplayStoreOptions.ConnectionFactory"/> have no effect.
    /// </param>
    /// <param name="logger">The logger; <see langword="null"/> to log nothing.</param>
    public RedisCallbackReplayStore(IConnectionMultiplexer connection, RedisCallbackReplayStoreOptions? options = null, ILogger? logger = null)
        : this(Task.FromResult(connection ?? throw new ArgumentNullException(nameof(connection))), ownsConnection: false, options ?? new(), logger)
    {
    }

    internal RedisCallbackReplayStore(Task<IConnectionMultiplexer> connection, bool ownsConnection, RedisCallbackReplayStoreOptions options, ILogger? logger)
    {
        _connection = connection;
        _ownsConnection = ownsConnection;
        _logger = logger ?? NullLogger.Instance;
        _keyPrefix = options.KeyPrefix;
        _database = options.Database;
        _timeout = options.Timeout;
        _accepted = options.UnavailableBehavior == RedisUnavailableBehavior.Accept ? new MemoryCallbackReplayStore() : null;
    }

    /// <summary>Adds a callback.</summary>
    /// <param name="id">The unique ID of the callback.</param>
    /// <param name="lifetime">The time for which to store the ID.</param>
    /// <param name="cancellationToken">The token that cancels the operation. A callback that is canceled is not accepted.</param>
    /// <returns><see langword="true"/> if the ID was added; <see langword="false"/> if it was already stored.</returns>
    /// <exception cref="ArgumentException"><paramref name="id"/> is empty.</exception>
    /// <exception cref="TimeoutException">
    /// Redis did not respond in time, and <see cref="RedisCallbackReplayStoreOptions.UnavailableBehavior"/> is
    /// <see cref="RedisUnavailableBehavior.Refuse"/>. The inner exception is the last failure of the connection.
    /// </exception>
    /// <exception cref="RedisException">
    /// Redis returned an error, and <see cref="RedisCallbackReplayStoreOptions.UnavailableBehavior"/> is <see cref="RedisUnavailableBehavior.Refuse"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public async ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        bool isNew;
        try
        {
            isNew = await TryAddToRedisAsync(id, lifetime, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (_accepted is not null && exception is RedisException or TimeoutException)
        {
            RedisLog.AcceptedWithoutRedis(_logger, exception);
            isNew = true;
        }

        return isNew && (_accepted is null || await _accepted.TryAddAsync(id, lifetime, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Closes the connection if the store opened it, without waiting until it is closed.</summary>
    public void Dispose() => _ = DisposeAsync().AsTask();

    /// <summary>Closes the connection if the store opened it. One that is still being opened is closed as soon as it is open.</summary>
    /// <returns>A task that completes when an open connection is closed.</returns>
    public ValueTask DisposeAsync()
    {
        if (!_ownsConnection)
        {
            return default;
        }

        var closing = CloseAsync();
        return _connection.IsCompleted ? new ValueTask(closing) : default;

        async Task CloseAsync()
        {
            var connection = await _connection.ConfigureAwait(false);
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Stores an entry that expires within a second, in the way callbacks are stored.</summary>
    /// <exception cref="TimeoutException">Redis did not respond in time.</exception>
    /// <exception cref="RedisException">Redis returned an error.</exception>
    internal async Task ProbeAsync(CancellationToken cancellationToken)
        => await TryAddToRedisAsync("health-check-" + Guid.NewGuid().ToString("N"), TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);

    private async Task<bool> TryAddToRedisAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        IConnectionMultiplexer? connection = null;
        ReplayEntry? entry = null;
        try
        {
            // An earlier copy that was refused may have left an entry.
            if (_removals.TryGetValue(id, out var removal))
            {
                await removal.WaitAsync(limit.Token).ConfigureAwait(false);
            }

            connection = await _connection.WaitAsync(limit.Token).ConfigureAwait(false);
            entry = new ReplayEntry(connection, _database, _keyPrefix + id, lifetime);
            return await entry.TryAddAsync(waitsForConnection: _accepted is null, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            if (entry is not null && (_accepted is null || cancellationToken.IsCancellationRequested))
            {
                Remove(id, entry);
            }

            if (exception is not OperationCanceledException || cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            var state = connection is { IsConnected: true } ? "it does not respond" : "it cannot be reached";
            throw new TimeoutException(
                string.Create(CultureInfo.InvariantCulture, $"Redis did not store the callback within {_timeout.TotalSeconds:0.###} s: {state}."), entry?.LastFailure);
        }
    }

    /// <summary>Removes the entry of a callback that is not accepted in the background, so that another copy can be accepted.</summary>
    private void Remove(string id, ReplayEntry entry)
    {
        var removal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (_removals.TryAdd(id, removal.Task))
        {
            _ = RemoveAsync();
        }

        async Task RemoveAsync()
        {
            try
            {
                await entry.RemoveAsync().ConfigureAwait(false);
            }
            finally
            {
                _removals.TryRemove(id, out _);
                removal.SetResult();
            }
        }
    }
}
