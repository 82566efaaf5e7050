using System.Globalization;

namespace Sinch.Voice;

/// <summary>
/// Represents the permission to connect one call to a stream endpoint of the application, once. It travels in the call headers of a <c>connectStream</c>
/// action, because the platform does not sign the request that opens a stream.
/// </summary>
/// <remarks>Pass it to the generated <c>ConnectStreamAction.To</c>, which sets the destination and the header.</remarks>
public sealed class StreamTicket
{
    /// <summary>The key of the call header that contains the ticket.</summary>
    public const string HeaderKey = "sinch-voice-ticket";

    /// <summary>Initializes a new instance of the <see cref="StreamTicket"/> class, such as for the test of a handler.</summary>
    /// <param name="endpoint">The URL of the stream endpoint.</param>
    /// <param name="value">The value of the call header.</param>
    /// <param name="expiresAt">The time from which on the ticket is refused.</param>
    /// <exception cref="ArgumentException"><paramref name="endpoint"/> is not an absolute <c>ws</c> or <c>wss</c> URL, or <paramref name="value"/> is empty.</exception>
    public StreamTicket(Uri endpoint, string value, DateTimeOffset expiresAt)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeWss && endpoint.Scheme != Uri.UriSchemeWs))
        {
            throw new ArgumentException("The URL of a stream endpoint begins with wss:// or ws://.", nameof(endpoint));
        }

        Endpoint = endpoint;
        Value = value;
        ExpiresAt = expiresAt;
    }

    /// <summary>Gets the URL of the stream endpoint.</summary>
    public Uri Endpoint { get; }

    /// <summary>Gets the value of the call header. Whoever knows it before the platform connects can pretend to be the platform for this call.</summary>
    public string Value { get; }

    /// <summary>Gets the time from which on the ticket is refused.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Returns the endpoint and the expiry, and not the value.</summary>
    /// <returns>The endpoint and the expiry.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Endpoint}, until {ExpiresAt:O}");
}
