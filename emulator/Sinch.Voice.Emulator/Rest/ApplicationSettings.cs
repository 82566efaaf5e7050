namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents what the platform knows of the application and the application can change: where it receives callbacks.</summary>
internal sealed class ApplicationSettings
{
    // One reference, so that a callback never sees the URLs of two different updates.
    private volatile CallbackUrls _urls;

    public ApplicationSettings(Uri? callbackUrl = null, Uri? fallbackUrl = null) => _urls = new CallbackUrls(callbackUrl, fallbackUrl);

    /// <summary>Occurs when a URL has changed, whoever changed it.</summary>
    public event Action? Changed;

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
