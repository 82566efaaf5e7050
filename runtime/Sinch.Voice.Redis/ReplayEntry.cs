using System.Diagnostics;
using StackExchange.Redis;

namespace Sinch.Voice;

/// <summary>
/// The entry of one callback. Its value is unique, so that the entry is recognized after a connection was lost between the command and its response.
/// </summary>
internal sealed class ReplayEntry(IConnectionMultiplexer connection, int database, RedisKey key, TimeSpan lifetime)
{
    /// <summary>
    /// A script, because the transaction of <see cref="IDatabaseAsync.LockReleaseAsync"/> may return false for an equal value right after a reconnect.
    /// </summary>
    private const string RemoveIfEqual = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end";

    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(50);

    private readonly IDatabase _database = connection.GetDatabase(database);
    private readonly RedisValue _value = Guid.NewGuid().ToByteArray();

    /// <summary>The last command whose outcome was not awaited.</summary>
    private Task<bool>? _pending;

    /// <summary>Whether an earlier command may have been executed, although its response was lost.</summary>
    private bool _mayBeStored;

    /// <summary>Gets the failure of the last command that failed.</summary>
    public Exception? LastFailure { get; private set; }

    /// <summary>Adds the entry if there is none.</summary>
    /// <param name="waitsForConnection">Whether to wait for a lost connection.</param>
    /// <param name="cancellationToken">The token that ends the wait.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was canceled.</exception>
    /// <exception cref="RedisException">Redis returned an error, or <paramref name="waitsForConnection"/> is false and the connection is lost.</exception>
    /// <exception cref="TimeoutException"><paramref name="waitsForConnection"/> is false, and StackExchange.Redis waited for too long.</exception>
    public async Task<bool> TryAddAsync(bool waitsForConnection, CancellationToken cancellationToken)
    {
        if (!waitsForConnection && !connection.IsConnected)
        {
            throw new RedisConnectionException(
                ConnectionFailureType.UnableToConnect, CommandFlags.None, "There is no connection to Redis, and StackExchange.Redis logs why.", innerException: null, CommandStatus.WaitingToBeSent);
        }

        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A retry within StackExchange.Redis would hide that an earlier command may have been executed.
            _pending = _database.StringSetAsync(key, _value, lifetime, When.NotExists, CommandFlags.CommandRetryNever);
            try
            {
                var isAdded = await _pending.WaitAsync(cancellationToken).ConfigureAwait(false);
                if (isAdded)
                {
                    return true;
                }

                var stored = await _database.StringGetAsync(key, CommandFlags.DemandMaster).WaitAsync(cancellationToken).ConfigureAwait(false);
                if (!stored.IsNull)
                {
                    return stored == _value;
                }

                // The entry of a refused copy has just been removed.
                continue;
            }
            catch (Exception exception) when (exception is RedisException or TimeoutException)
            {
                _pending = null;
                _mayBeStored |= MayBeExecuted(exception);
                LastFailure = exception;
                if (!waitsForConnection || !IsPassing(exception))
                {
                    throw;
                }
            }

            await Task.Delay(s_pause, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Removes the entry if <see cref="TryAddAsync"/> failed although Redis may have stored it, as soon as Redis can be reached. An entry that has expired
    /// by then needs no removal.
    /// </summary>
    public async Task RemoveAsync()
    {
        var start = Stopwatch.GetTimestamp();
        if (!await MayBeStoredAsync().ConfigureAwait(false))
        {
            return;
        }

        while (Stopwatch.GetElapsedTime(start) < lifetime)
        {
            try
            {
                await _database.ScriptEvaluateAsync(RemoveIfEqual, [key], [_value]).ConfigureAwait(false);
                return;
            }
            catch (ObjectDisposedException)
            {
                // The application stops. The entry expires.
                return;
            }
            catch (Exception)
            {
                await Task.Delay(s_pause, TimeProvider.System).ConfigureAwait(false);
            }
        }
    }

    private async Task<bool> MayBeStoredAsync()
    {
        if (_pending is null)
        {
            return _mayBeStored;
        }

        try
        {
            return await _pending.ConfigureAwait(false) || _mayBeStored;
        }
        catch (Exception exception)
        {
            return _mayBeStored || MayBeExecuted(exception);
        }
    }

    /// <summary>Returns whether a failure leaves open if Redis executed the command.</summary>
    private static bool MayBeExecuted(Exception exception) => exception switch
    {
        RedisConnectionException connection => !IsUnsent(connection.CommandStatus),
        RedisTimeoutException timeout => !IsUnsent(timeout.Commandstatus),
        RedisException or RedisCommandException => false,
        _ => true,
    };

    private static bool IsUnsent(CommandStatus status) => status is CommandStatus.WaitingToBeSent or CommandStatus.WaitingInBacklog;

    /// <summary>Returns whether the next command may succeed: the connection was lost, or the server starts or fails over.</summary>
    private static bool IsPassing(Exception exception)
        => exception is not RedisServerException server
            || server.Kind is RedisErrorKind.Loading or RedisErrorKind.ReadOnly or RedisErrorKind.MasterDown or RedisErrorKind.ClusterDown or RedisErrorKind.TryAgain;
}
