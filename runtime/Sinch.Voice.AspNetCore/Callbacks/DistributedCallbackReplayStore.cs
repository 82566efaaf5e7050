using Microsoft.Extensions.Caching.Distributed;

namespace Sinch.Voice;

/// <summary>Stores accepted callbacks in a distributed cache, so that several machines behind a load balancer share them.</summary>
/// <remarks>
/// <see cref="IDistributedCache"/> has no atomic operation that adds an entry only if it is absent. Two copies of a callback that reach two machines
/// at the same moment may both be accepted.
/// </remarks>
/// <param name="cache">The cache, such as Redis through Microsoft.Extensions.Caching.StackExchangeRedis.</param>
public sealed class DistributedCallbackReplayStore(IDistributedCache cache) : ICallbackReplayStore
{
    private const string Prefix = "sinch-voice-callback:";

    private static readonly byte[] s_seen = [1];

    private readonly IDistributedCache _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <inheritdoc/>
    public async ValueTask<bool> TryAddAsync(string id, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var key = Prefix + id;
        if (await _cache.GetAsync(key, cancellationToken).ConfigureAwait(false) is not null)
        {
            return false;
        }

        var entry = new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = lifetime };
        await _cache.SetAsync(key, s_seen, entry, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
