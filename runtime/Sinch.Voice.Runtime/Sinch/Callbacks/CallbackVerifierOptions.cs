namespace Sinch.Voice;

/// <summary>Whose callbacks are accepted. The verifier copies the options when it is created; changes made afterwards have no effect on it.</summary>
public sealed class CallbackVerifierOptions
{
    private TimeSpan _tolerance = TimeSpan.FromMinutes(5);
    private TimeProvider _timeProvider = TimeProvider.System;

    /// <summary>
    /// Finds the secrets, in Base64, of an application that wasn't added: for many tenants, or secrets that change. An empty list stands for
    /// an application that isn't known. An exception of it is the verifier's too, and so is that for a secret of it that isn't Base64: both are
    /// for the application to notice, and neither lets a callback through.
    /// </summary>
    public Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>>? SecretResolver { get; set; }

    /// <summary>How far the timestamp may be from now, in both directions. The default is 5 minutes; the platform publishes no figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or longer than a day.</exception>
    public TimeSpan Tolerance
    {
        get => _tolerance;
        set => _tolerance = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The tolerance is between nothing and a day.");
    }

    /// <summary>The clock that timestamps are compared with.</summary>
    /// <exception cref="ArgumentNullException">It is <see langword="null"/>.</exception>
    public TimeProvider TimeProvider
    {
        get => _timeProvider;
        set => _timeProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Remembers what was accepted, so that it isn't accepted again; <see langword="null"/>, the default, for no such protection.</summary>
    public ICallbackReplayStore? ReplayStore { get; set; }

    internal Dictionary<string, SigningKey[]> Applications { get; } = new(StringComparer.Ordinal);

    internal (string UserName, string Password)? Basic { get; private set; }

    internal bool AcceptsNobody => Applications.Count == 0 && SecretResolver is null && Basic is null;

    /// <summary>Accepts the signed callbacks of an application. Called again for the same key, it adds to the secrets.</summary>
    /// <param name="applicationKey">The key of the application.</param>
    /// <param name="applicationSecrets">Its secrets in Base64: one, or several while one takes the place of another.</param>
    /// <exception cref="ArgumentException">The key is empty or can't be one, there is no secret, or one isn't Base64.</exception>
    public void AddApplication(string applicationKey, params string[] applicationSecrets)
    {
        ApplicationKey.Check(applicationKey, nameof(applicationKey));
        ArgumentNullException.ThrowIfNull(applicationSecrets);
        if (applicationSecrets.Length == 0)
        {
            throw new ArgumentException("At least one secret is needed.", nameof(applicationSecrets));
        }

        var keys = Array.ConvertAll(applicationSecrets, secret => new SigningKey(ApplicationSecret.Decode(secret, nameof(applicationSecrets))));
        Applications[applicationKey] = Applications.TryGetValue(applicationKey, out var known) ? [.. known, .. keys] : keys;
    }

    /// <summary>
    /// Accepts callbacks with Basic authentication, which is what the platform sends if it is configured to. They aren't signed: neither
    /// <see cref="Tolerance"/> nor <see cref="ReplayStore"/> has anything to go by.
    /// </summary>
    /// <param name="userName">The user name that is configured there.</param>
    /// <param name="password">The password that is configured there.</param>
    /// <exception cref="ArgumentException">One of them is empty, or the user name holds a colon.</exception>
    public void AllowBasic(string userName, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentException.ThrowIfNullOrEmpty(password);
        if (userName.Contains(':', StringComparison.Ordinal))
        {
            throw new ArgumentException("A user name of Basic authentication holds no colon (RFC 7617).", nameof(userName));
        }

        Basic = (userName, password);
    }
}
