namespace Sinch.Voice;

/// <summary>Represents a received callback that is not verified yet.</summary>
public sealed class CallbackRequest
{
    /// <summary>Gets the HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Gets the path that the platform called: percent-encoded, without the query, and including any prefix that a proxy removed.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the <c>Authorization</c> header; <see langword="null"/> if it is missing.</summary>
    public string? Authorization { get; init; }

    /// <summary>Gets the <c>x-timestamp</c> header; <see langword="null"/> if it is missing.</summary>
    public string? Timestamp { get; init; }

    /// <summary>Gets the <c>Content-Type</c> header, exactly as received; <see langword="null"/> if it is missing.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets the raw bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
