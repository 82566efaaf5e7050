namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>The way that a callback takes.</summary>
internal enum Transport
{
    /// <summary>Bytes over a socket to the endpoint, well-formed or not.</summary>
    Http1,

    /// <summary>A stream of a connection of HTTP/2 to the endpoint.</summary>
    Http2,

    /// <summary>Straight to the verifier, which then meets what no server lets through.</summary>
    Verifier,
}
