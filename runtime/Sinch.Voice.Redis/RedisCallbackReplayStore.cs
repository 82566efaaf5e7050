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
    private readonly StoreConnection _connection;
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
        : this(Given(connection), options ?? new(), logger)
    {
    }

    internal RedisCallbackReplayStore(StoreConnection connection, RedisCallbackReplayStoreOptions options, ILogger? logger)
    {
        _connection = connection;
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
    /// <see cref="RedisUnavailableBehavior.Refuse"/>. The inner exception is that of the last command that failed, if any did.
    /// </exception>
    /// <exception cref="RedisException">
    /// Redis returned an error, and <see cref="RedisCallbackReplayStoreOptions.UnavailableBehavior"/> is <see cref="RedisUnavailableBehavior.Refuse"/>.
    /// </exception>
    /// <exception cref="RedisCommandException">
    /// Redis cannot execute the command, for example because the database does not exist, and
    /// <see cref="RedisCallbackReplayStoreOptions.UnavailableBehavior"/> is <see cref="RedisUnavailableBehavior.Refuse"/>.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    public async ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var (isNew, failure) = await TryAddToRedisAsync(id, lifetime, _accepted is not null, cancellationToken).ConfigureAwait(false);
        if (_accepted is null || !isNew)
        {
            return isNew;
        }

        // From here on, no entry is removed, so a token that is canceled now does not refuse the callback.
        if (!await _accepted.TryAddAsync(id, lifetime, CancellationToken.None).ConfigureAwait(false))
        {
            return false;
        }

        if (failure is not null)
        {
            RedisLog.AcceptedWithoutRedis(_logger, failure);
        }

        return true;
    }

    /// <summary>Closes the connection if the store opened it, without waiting until it is closed.</summary>
    public void Dispose() => _ = DisposeAsync().AsTask();

    /// <summary>Removes the entries of refused callbacks if Redis responds in time, and closes the connection if the store opened it.</summary>
    /// <returns>A task that completes when an open connection is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_removals.Values).WaitAsync(_timeout, TimeProvider.System).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _connection.CloseAsync().ConfigureAwait(false);
    }

    /// <summary>Stores an entry that expires within a second, in the way callbacks are stored.</summary>
    /// <exception cref="TimeoutException">Redis did not respond in time.</exception>
    /// <exception cref="RedisException">Redis returned an error.</exception>
    internal async Task ProbeAsync(CancellationToken cancellationToken)
        => await TryAddToRedisAsync("health-check-" + Guid.NewGuid().ToString("N"), TimeSpan.FromSeconds(1), acceptsFailure: false, cancellationToken).ConfigureAwait(false);

    /// <summary>Returns a connection that the application opened.</summary>
    private static StoreConnection Given(IConnectionMultiplexer connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return new(() => Task.FromResult(connection), isOwned: false);
    }

    /// <param name="id">The unique ID of the callback.</param>
    /// <param name="lifetime">The time for which to store the ID.</param>
    /// <param name="acceptsFailure">Whether to return a failure of Redis, which counts as new; otherwise, it is thrown.</param>
    /// <param name="cancellationToken">The token that cancels the operation.</param>
    private async Task<(bool IsNew, Exception? Failure)> TryAddToRedisAsync(
        string id, TimeSpan lifetime, bool acceptsFailure, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_timeout);
        IConnectionMultiplexer? connection = null;
        ReplayEntry? entry = null;
        try
        {
            var waitsForConnection = _accepted is null;
            connection = await _connection.OpenAsync(waitsForConnection).WaitAsync(limit.Token).ConfigureAwait(false);
            entry = new ReplayEntry(connection, _database, _keyPrefix + id, lifetime);

            // Earlier copies that were refused may have left entries.
            while ((waitsForConnection || connection.IsConnected) && _removals.TryGetValue(id, out var removal))
            {
                await removal.WaitAsync(limit.Token).ConfigureAwait(false);
                _removals.TryRemove(KeyValuePair.Create(id, removal));
            }

            return (await entry.TryAddAsync(waitsForConnection, limit.Token).ConfigureAwait(false), null);
        }
        catch (Exception exception)
        {
            // The token is read once: a callback is either accepted, or its entry is removed.
            var isCanceled = cancellationToken.IsCancellationRequested;
            var failure = isCanceled ? new OperationCanceledException(exception.Message, exception, cancellationToken)
                : exception is OperationCanceledException ? TimedOut(connection, entry)
                : exception;
            if (acceptsFailure && !isCanceled)
            {
                return (true, failure);
            }

            if (entry is not null)
            {
                Remove(id, entry);
            }

            if (failure == exception)
            {
                throw;
            }

            throw failure;
        }
    }

    private TimeoutException TimedOut(IConnectionMultiplexer? connection, ReplayEntry? entry)
    {
        var state = (connection, entry) switch
        {
            (not { IsConnected: true }, _) => "there is no connection to it, and StackExchange.Redis logs why",
            (_, { LastFailure: not null }) => "its commands fail",
            _ => "it does not respond",
        };
        return new TimeoutException(
            string.Create(CultureInfo.InvariantCulture, $"Redis did not store the callback within {_timeout.TotalSeconds:0.###} s: {state}."),
            entry?.LastFailure);
    }

    /// <summary>Removes the entry of a callback that is not accepted in the background, so that another copy can be accepted.</summary>
    private void Remove(string id, ReplayEntry entry)
    {
        var removal = entry.RemoveAsync();
        if (!removal.IsCompleted)
        {
            // Several copies may be refused at once, and Redis may have stored the entry of any.
            _ = ForgetAsync(_removals.AddOrUpdate(id, removal, (_, others) => Task.WhenAll(others, removal)));
        }

        async Task ForgetAsync(Task removals)
        {
            await removals.ConfigureAwait(false);
            _removals.TryRemove(KeyValuePair.Create(id, removals));
        }
    }
}
