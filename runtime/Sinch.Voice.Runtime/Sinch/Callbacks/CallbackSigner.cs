using System.Globalization;
using System.Net.Http.Headers;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Creates signed requests as the platform sends callbacks
/// (<see href="https://developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request">callback request signing</see>).
/// </summary>
/// <remarks>Use it to test the application that receives the callbacks. This class is thread-safe.</remarks>
/// <example>
/// <code>
/// var signer = new CallbackSigner("an application key", "BeIukql3pTKJ8RGL5zo0DA==");
/// using var request = signer.CreateRequest(new Uri("/sinch/voice", UriKind.Relative), new IceEvent { CallId = "1", Cli = "+46700000001" });
/// </code>
/// </example>
public sealed class CallbackSigner
{
    private const string ContentType = "application/json; charset=utf-8";

    private readonly string _applicationKey;
    private readonly SigningKey _key;
    private readonly TimeProvider _time;

    /// <summary>Initializes a new instance of the <see cref="CallbackSigner"/> class.</summary>
    /// <param name="applicationKey">The key of the application that receives the callbacks.</param>
    /// <param name="applicationSecret">The Base64-encoded secret of the application, as shown in the Sinch dashboard.</param>
    /// <param name="timeProvider">The clock used for <c>x-timestamp</c>; <see langword="null"/> to use <see cref="TimeProvider.System"/>.</param>
    /// <exception cref="ArgumentException">
    /// <paramref name="applicationKey"/> is empty or contains a colon or white space, or <paramref name="applicationSecret"/> is empty or is not
    /// Base64.
    /// </exception>
    public CallbackSigner(string applicationKey, string applicationSecret, TimeProvider? timeProvider = null)
    {
        ApplicationKey.Check(applicationKey, nameof(applicationKey));
        _applicationKey = applicationKey;
        _key = new SigningKey(ApplicationSecret.Decode(applicationSecret, nameof(applicationSecret)));
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Creates a signed POST request for an event.</summary>
    /// <typeparam name="T">The generated type of the event, such as <c>IceEvent</c>.</typeparam>
    /// <param name="address">The URL of the callback: absolute, or a path that begins with <c>/</c>.</param>
    /// <param name="callbackEvent">
    /// The event. If it has an <c>applicationKey</c>, it must be the key of the signer; otherwise, the receiver refuses the callback.
    /// </param>
    /// <returns>The request. Send it once, while its timestamp is within the tolerance of the receiver.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="address"/> is relative and does not begin with <c>/</c>, or <paramref name="callbackEvent"/> cannot be written.
    /// </exception>
    public HttpRequestMessage CreateRequest<T>(Uri address, T callbackEvent)
        where T : IJsonModel<T>
        => CreateRequest(address, ApiJson.SerializeToUtf8Bytes(callbackEvent));

    /// <summary>Creates a signed POST request for a body, such as a recorded one.</summary>
    /// <param name="address">The URL of the callback: absolute, or a path that begins with <c>/</c>.</param>
    /// <param name="utf8">The body.</param>
    /// <returns>The request. Send it once, while its timestamp is within the tolerance of the receiver.</returns>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative and does not begin with <c>/</c>.</exception>
    public HttpRequestMessage CreateRequest(Uri address, ReadOnlyMemory<byte> utf8)
    {
        var path = PathOf(address);
        var timestamp = _time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        var signature = RequestSignature.Compute(_key, HttpMethod.Post.Method, utf8.Span, ContentType, timestamp, path);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(utf8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        request.Headers.TryAddWithoutValidation(RequestSignature.TimestampHeader, timestamp);
        request.Headers.TryAddWithoutValidation("Authorization", $"{CallbackVerifier.SignedScheme} {_applicationKey}:{signature}");
        return request;
    }

    /// <summary>Returns the path as sent and signed, without the query.</summary>
    private static string PathOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsAbsoluteUri)
        {
            return address.AbsolutePath;
        }

        return address.OriginalString.StartsWith('/')
            ? new Uri(new Uri("http://localhost"), address).AbsolutePath
            : throw new ArgumentException($"The relative URL '{address.OriginalString}' must begin with '/'.", nameof(address));
    }
}
