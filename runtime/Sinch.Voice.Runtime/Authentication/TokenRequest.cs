namespace Sinch.Voice;

/// <summary>Represents the request that a token is needed for.</summary>
public readonly record struct TokenRequest
{
    /// <summary>Gets the ID of the operation in the document.</summary>
    public required string OperationId { get; init; }

    /// <summary>Gets the scheme, host and port of the server that receives the token.</summary>
    public required Uri Server { get; init; }

    /// <summary>
    /// Gets the number of the attempt, starting with 1. From 2 on, a handler is retrying the request, possibly because the server rejected the last
    /// token.
    /// </summary>
    public required int Attempt { get; init; }
}
