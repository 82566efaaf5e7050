using Microsoft.AspNetCore.Http;

namespace Sinch.Voice;

/// <summary>Provides options for receiving callbacks.</summary>
public sealed class SinchVoiceCallbackOptions
{
    /// <summary>The default value of <see cref="MaxBodySize"/>, 64 KiB.</summary>
    public const int DefaultMaxBodySize = 64 * 1024;

    private int _maxBodySize = DefaultMaxBodySize;
    private string? _publicPathPrefix;

    /// <summary>
    /// Gets the options that determine whose callbacks are accepted and how they are verified. At least one application, a resolver or Basic
    /// authentication is required.
    /// </summary>
    public CallbackVerifierOptions Verification { get; } = new();

    /// <summary>Gets or sets the maximum size of a body, in bytes. A larger body is refused with status 413. The default is 64 KiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxBodySize
    {
        get => _maxBodySize;
        set => _maxBodySize = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(MaxBodySize)} must be positive.");
    }

    /// <summary>Gets or sets the path prefix that a proxy removes before it forwards a request, such as <c>/voice</c>.</summary>
    /// <remarks>The platform signs the path that it calls and not the path that arrives. A path base of ASP.NET Core needs no prefix.</remarks>
    /// <exception cref="ArgumentException">The value does not begin with a slash, or ends with one.</exception>
    public string? PublicPathPrefix
    {
        get => _publicPathPrefix;
        set => _publicPathPrefix = value is null || (value.StartsWith('/') && !value.EndsWith('/'))
            ? value
            : throw new ArgumentException($"{nameof(PublicPathPrefix)} must begin with a slash and must not end with one.", nameof(value));
    }

    /// <summary>
    /// Gets or sets the function that returns the percent-encoded path that the platform called. Use it for proxies that rewrite more than a prefix.
    /// </summary>
    public Func<HttpRequest, string>? PublicPath { get; set; }
}
