namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents what the platform knows of the application and can change: its secret, and where it receives callbacks.</summary>
internal sealed class ApplicationSettings
{
    // One reference, so that a callback never sees the URLs of two different updates.
    private volatile CallbackUrls _urls;
    private volatile WireSignature _signature;

    /// <exception cref="ArgumentException"><paramref name="secret"/> is empty or not Base64.</exception>
    public ApplicationSettings(string secret, Uri? callbackUrl = null, Uri? fallbackUrl = null)
    {
        _urls = new CallbackUrls(callbackUrl, fallbackUrl);
        _signature = new WireSignature(secret);
    }

    /// <summary>Occurs when a setting has changed, whoever changed it.</summary>
    public event Action? Changed;

    /// <summary>Gets or sets what signs with the secret of the application.</summary>
    public WireSignature Signature
    {
        get => _signature;
        set
        {
            _signature = value;
            Changed?.Invoke();
        }
    }

    /// <summary>Gets or sets the URL that receives callbacks.</summary>
    public Uri? CallbackUrl
    {
        get => _urls.Primary;
        set => Urls = new CallbackUrls(value, _urls.Fallback);
    }

    /// <summary>Gets or sets the URL that receives a callback after the other one failed.</summary>
    public Uri? FallbackUrl
    {
        get => _urls.Fallback;
        set => Urls = new CallbackUrls(_urls.Primary, value);
    }

    /// <summary>Gets or sets both URLs at once.</summary>
    public CallbackUrls Urls
    {
        get => _urls;
        set
        {
            _urls = value;
            Changed?.Invoke();
        }
    }
}

/// <summary>Represents the URLs of an application's callbacks.</summary>
internal sealed record CallbackUrls(Uri? Primary, Uri? Fallback);
