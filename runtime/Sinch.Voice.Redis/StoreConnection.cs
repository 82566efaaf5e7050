using StackExchange.Redis;

namespace Sinch.Voice;

/// <summary>The connection of a store. An attempt to open it that failed is repeated when the connection is next needed.</summary>
/// <param name="open">The function that opens the connection.</param>
/// <param name="isOwned">Whether to close the connection.</param>
internal sealed class StoreConnection(Func<Task<IConnectionMultiplexer>> open, bool isOwned)
{
    private readonly object _gate = new();
    private Task<IConnectionMultiplexer>? _opening;
    private bool _isClosed;

    /// <summary>Returns the connection, or begins to open it.</summary>
    /// <param name="waitsForRetry">Whether to return the next attempt after one that failed; otherwise, the next attempt is only begun.</param>
    /// <exception cref="ObjectDisposedException">The connection was closed.</exception>
    public Task<IConnectionMultiplexer> OpenAsync(bool waitsForRetry = true)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, typeof(RedisCallbackReplayStore));
            if (_opening is { IsFaulted: false, IsCanceled: false })
            {
                return _opening;
            }

            var failed = _opening;
            _opening = failed is null ? open() : Task.Run(open);

            // Whoever needs the connection gets the exception. Nobody may.
            _ = _opening.ContinueWith(
                static opened => opened.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return failed is null || waitsForRetry ? _opening : failed;
        }
    }

    /// <summary>Closes the connection if it is owned. One that is still being opened is closed as soon as it is open.</summary>
    /// <returns>A task that completes when an open connection is closed.</returns>
    public ValueTask CloseAsync()
    {
        if (!isOwned)
        {
            return default;
        }

        Task<IConnectionMultiplexer>? opening;
        lock (_gate)
        {
            (opening, _isClosed) = (_opening, true);
        }

        if (opening is null)
        {
            return default;
        }

        var closing = CloseOpenedAsync(opening);
        return opening.IsCompleted ? new ValueTask(closing) : default;

        static async Task CloseOpenedAsync(Task<IConnectionMultiplexer> opening)
        {
            await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (opening.IsCompletedSuccessfully)
            {
                var connection = await opening.ConfigureAwait(false);
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
