using Microsoft.Extensions.Options;

namespace Sinch.Voice;

/// <summary>Creates tickets and accepts each of them once.</summary>
/// <param name="verifier">Knows the secrets of the applications. It is asked for only if they are needed.</param>
/// <param name="streamOptions">The options of streams.</param>
/// <param name="callbackOptions">The options of callbacks.</param>
internal sealed class StreamTicketRegister(Func<CallbackVerifier> verifier, IOptions<SinchVoiceStreamOptions> streamOptions, IOptions<SinchVoiceCallbackOptions> callbackOptions)
{
    private readonly SinchVoiceStreamOptions _options = streamOptions.Value;
    private readonly SigningKey[]? _ownKey = streamOptions.Value.TicketKey is { } key ? [new SigningKey(key)] : null;

    /// <summary>The store of the callbacks, which several machines may share. Within this process, a ticket is good for one connection in any case.</summary>
    private readonly ICallbackReplayStore _used = callbackOptions.Value.Verification.ReplayStore ?? new MemoryCallbackReplayStore(streamOptions.Value.TimeProvider);

    /// <summary>Checks that tickets can be verified, before the first call.</summary>
    /// <exception cref="ArgumentException">No application is configured whose secret could sign tickets.</exception>
    public void Validate()
    {
        if (_options.RequireTicket && _ownKey is null)
        {
            verifier();
        }
    }

    /// <exception cref="InvalidOperationException">No key can sign the ticket.</exception>
    public async ValueTask<StreamTicket> CreateAsync(Uri endpoint, string callId, string? applicationKey, CancellationToken cancellationToken)
    {
        var keys = await FindKeysAsync(applicationKey, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException(applicationKey is null
                ? $"The callback names no application whose secret could sign the ticket. Set {nameof(SinchVoiceStreamOptions)}.{nameof(SinchVoiceStreamOptions.TicketKey)}."
                : $"The application '{LogText.Of(applicationKey, EndpointLog.LongestStreamText)}' has no secret that could sign the ticket. Add it to the callback options, or set {nameof(SinchVoiceStreamOptions)}.{nameof(SinchVoiceStreamOptions.TicketKey)}.");
        var expiresAt = _options.TimeProvider.GetUtcNow() + _options.TicketLifetime;
        return new StreamTicket(endpoint, StreamTicketText.Create(keys[0], callId, expiresAt), expiresAt);
    }

    /// <summary>Uses a ticket up.</summary>
    /// <exception cref="StreamRefusedException">The ticket is missing, is not for this call, has expired or was used before.</exception>
    public async ValueTask UseAsync(string? ticket, StreamConnectMessage connect, CancellationToken cancellationToken)
    {
        if (ticket is null)
        {
            throw new StreamRefusedException("it has no ticket");
        }

        if (await FindKeysAsync(connect.ApplicationKey, cancellationToken).ConfigureAwait(false) is not { } keys
            || !StreamTicketText.TryVerify(ticket, keys, connect.CallId, out var contents))
        {
            throw new StreamRefusedException("its ticket is not one that this application made for the call");
        }

        var left = contents.ExpiresAt - _options.TimeProvider.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            throw new StreamRefusedException("its ticket has expired; the lifetime must cover the prompts before the action");
        }

        // A clock of another machine may be behind.
        if (!await _used.TryAddAsync("stream-" + contents.Id, left + TimeSpan.FromMinutes(1), cancellationToken).ConfigureAwait(false))
        {
            throw new StreamRefusedException("its ticket was used before");
        }
    }

    private async ValueTask<SigningKey[]?> FindKeysAsync(string? applicationKey, CancellationToken cancellationToken)
        => _ownKey ?? (applicationKey is null ? null : await verifier().FindKeysAsync(applicationKey, cancellationToken).ConfigureAwait(false));
}
