using Microsoft.AspNetCore.Http;

namespace Sinch.Voice;

/// <summary>Options for receiving callbacks.</summary>
public sealed class SinchVoiceCallbackOptions
{
    /// <summary>The default of <see cref="MaxBodySize"/>: 64 KiB.</summary>
    public const int DefaultMaxBodySize = 64 * 1024;

    private int _maxBodySize = DefaultMaxBodySize;
    private string? _publicPathPrefix;

    /// <summary>Whose callbacks are accepted, and how they are verified. At least one application, a resolver or Basic authentication is needed.</summary>
    public CallbackVerifierOptions Verification { get; } = new();

    /// <summary>The largest body that is read, in bytes. Larger ones are answered with 413.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It isn't positive.</exception>
    public int MaxBodySize
    {
        get => _maxBodySize;
        set => _maxBodySize = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The size is positive.");
    }

    /// <summary>
    /// What a proxy takes off the path before it hands a request on, such as <c>/voice</c>: the platform signs the path that it calls, not
    /// the one that arrives. A path base of ASP.NET Core needs no prefix.
    /// </summary>
    /// <exception cref="ArgumentException">It doesn't begin with a slash, or ends with one.</exception>
    public string? PublicPathPrefix
    {
        get => _publicPathPrefix;
        set => _publicPathPrefix = value is null || (value.StartsWith('/') && !value.EndsWith('/'))
            ? value
            : throw new ArgumentException("The prefix begins with a slash and doesn't end with one.", nameof(value));
    }

    /// <summary>Finds the percent-encoded path that the platform called, for proxies that do more to it than take off a prefix.</summary>
    public Func<HttpRequest, string>? PublicPath { get; set; }
}
