using System.Globalization;
using System.Net.Http.Headers;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Makes requests as the platform sends callbacks, signed with the secret of an application
/// (<see href="https://developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request">callback request signing</see>).
/// Tests send them to the application under test. Safe for concurrent use.
/// </summary>
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

    /// <summary>Creates a signer.</summary>
    /// <param name="applicationKey">The key of the application that the callbacks are for.</param>
    /// <param name="applicationSecret">The application's secret in Base64, as the dashboard shows it.</param>
    /// <param name="timeProvider">The clock of <c>x-timestamp</c>; <see cref="TimeProvider.System"/> if it is <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">
    /// The key is empty or holds a colon or white space, or the secret is empty or isn't Base64.
    /// </exception>
    public CallbackSigner(string applicationKey, string applicationSecret, TimeProvider? timeProvider = null)
    {
        ApplicationKey.Check(applicationKey, nameof(applicationKey));
        _applicationKey = applicationKey;
        _key = new SigningKey(ApplicationSecret.Decode(applicationSecret, nameof(applicationSecret)));
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Creates a signed POST of an event.</summary>
    /// <typeparam name="T">The generated type of the event, such as <c>IceEvent</c>.</typeparam>
    /// <param name="address">The address of the callback, absolute or a path that begins with <c>/</c>.</param>
    /// <param name="callbackEvent">The event. Its <c>applicationKey</c>, if it has one, must be the signer's, or the callback is refused.</param>
    /// <returns>The request. Send it once, while its timestamp is within the receiver's tolerance.</returns>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative and doesn't begin with <c>/</c>, or the event can't be written.</exception>
    public HttpRequestMessage CreateRequest<T>(Uri address, T callbackEvent)
        where T : IJsonModel<T>
        => CreateRequest(address, SinchJson.SerializeToUtf8Bytes(callbackEvent));

    /// <summary>Creates a signed POST of a body, such as one that was recorded.</summary>
    /// <param name="address">The address of the callback, absolute or a path that begins with <c>/</c>.</param>
    /// <param name="utf8">The body.</param>
    /// <returns>The request. Send it once, while its timestamp is within the receiver's tolerance.</returns>
    /// <exception cref="ArgumentException"><paramref name="address"/> is relative and doesn't begin with <c>/</c>.</exception>
    public HttpRequestMessage CreateRequest(Uri address, ReadOnlyMemory<byte> utf8)
    {
        var path = PathOf(address);
        var timestamp = _time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
        var signature = RequestSignature.Compute(_key, HttpMethod.Post.Method, utf8.Span, ContentType, timestamp, path);
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ReadOnlyMemoryContent(utf8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        request.Headers.TryAddWithoutValidation(RequestSignature.TimestampHeader, timestamp);
        request.Headers.TryAddWithoutValidation("Authorization", $"application {_applicationKey}:{signature}");
        return request;
    }

    /// <summary>The path as it is sent, which is what is signed: without the query.</summary>
    private static string PathOf(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.IsAbsoluteUri)
        {
            return address.AbsolutePath;
        }

        return address.OriginalString.StartsWith('/')
            ? new Uri(new Uri("http://localhost"), address).AbsolutePath
            : throw new ArgumentException($"The address '{address.OriginalString}' is relative, so its path depends on a client: begin it with '/'.", nameof(address));
    }
}
