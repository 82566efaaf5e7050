namespace Sinch.Voice;

/// <summary>
/// Provides options for a <see cref="CallbackVerifier"/>. The verifier copies the options when it is created; later changes have no effect on the
/// verifier.
/// </summary>
public sealed class CallbackVerifierOptions
{
    private TimeSpan _tolerance = TimeSpan.FromMinutes(5);
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>
    /// Gets or sets the function that returns the Base64-encoded secrets of an application that was not added. Use it for many tenants or for secrets
    /// that change.
    /// </summary>
    /// <remarks>
    /// Return an empty list for an unknown application. The verifier rethrows the function's exceptions, and throws if a secret is not Base64. In
    /// both cases no callback is accepted.
    /// </remarks>
    public Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>>? SecretResolver { get; set; }

    /// <summary>
    /// Gets or sets the maximum difference between the timestamp and the current time, in both directions. The default is 5 minutes; the platform
    /// publishes no value.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one day.</exception>
    public TimeSpan Tolerance
    {
        get => _tolerance;
        set => _tolerance = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The tolerance must be between zero and one day.");
    }

    /// <summary>Gets or sets the clock that timestamps are compared with.</summary>
    /// <exception cref="ArgumentNullException">The value is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>
    /// Gets or sets the store that detects replayed callbacks. The default is <see langword="null"/>, which disables the detection.
    /// </summary>
    /// <remarks>For an endpoint of Sinch.Voice.AspNetCore, <see langword="null"/> means the registered <see cref="ICallbackReplayStore"/>, if there is one.</remarks>
    public ICallbackReplayStore? ReplayStore { get; set; }

    internal Dictionary<string, SigningKey[]> Applications { get; } = new(StringComparer.Ordinal);

    internal (string UserName, string Password)? Basic { get; private set; }

    internal bool AcceptsNobody => Applications.Count == 0 && SecretResolver is null && Basic is null;

    /// <summary>Accepts the signed callbacks of an application. Another call with the same key adds secrets.</summary>
    /// <param name="applicationKey">The key of the application.</param>
    /// <param name="applicationSecrets">The Base64-encoded secrets: one, or several while a secret is being replaced.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="applicationKey"/> is empty or not a valid key, or <paramref name="applicationSecrets"/> is empty or contains a secret that is
    /// not Base64.
    /// </exception>
    public void AddApplication(string applicationKey, params string[] applicationSecrets)
    {
        ApplicationKey.Check(applicationKey, nameof(applicationKey));
        ArgumentNullException.ThrowIfNull(applicationSecrets);
        if (applicationSecrets.Length == 0)
        {
            throw new ArgumentException("At least one secret is required.", nameof(applicationSecrets));
        }

        var keys = Array.ConvertAll(applicationSecrets, secret => new SigningKey(ApplicationSecret.Decode(secret, nameof(applicationSecrets))));
        Applications[applicationKey] = Applications.TryGetValue(applicationKey, out var known) ? [.. known, .. keys] : keys;
    }

    /// <summary>Accepts callbacks with Basic authentication, which the platform uses if it is configured to.</summary>
    /// <remarks>These callbacks are not signed, so <see cref="Tolerance"/> and <see cref="ReplayStore"/> have no effect on them.</remarks>
    /// <param name="userName">The user name configured on the platform.</param>
    /// <param name="password">The password configured on the platform.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="userName"/> or <paramref name="password"/> is empty, or <paramref name="userName"/> contains a colon.
    /// </exception>
    public void AllowBasic(string userName, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        if (userName.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("The user name for Basic authentication must not contain a colon (RFC 7617).", nameof(userName));
        }

        Basic = (userName, password);
    }
}
