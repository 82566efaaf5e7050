namespace Sinch.Voice;

/// <summary>A callback as it came in, before anybody trusts it.</summary>
public sealed class CallbackRequest
{
    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path that the platform called: percent-encoded, without the query, with what a proxy took off it.</summary>
    public required string Path { get; init; }

    /// <summary>The header <c>Authorization</c>; <see langword="null"/> if it is missing.</summary>
    public string? Authorization { get; init; }

    /// <summary>The header <c>x-timestamp</c>; <see langword="null"/> if it is missing.</summary>
    public string? Timestamp { get; init; }

    /// <summary>The header <c>Content-Type</c>, exactly as it was received.</summary>
    public string? ContentType { get; init; }

    /// <summary>The raw bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
