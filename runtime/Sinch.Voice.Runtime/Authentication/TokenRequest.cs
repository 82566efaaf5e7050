namespace Sinch.Voice;

/// <summary>What a token is asked for.</summary>
public readonly record struct TokenRequest
{
    /// <summary>The operation that is called, by its id in the document.</summary>
    public required string OperationId { get; init; }

    /// <summary>The server that is given the token: scheme, host and port.</summary>
    public required Uri Server { get; init; }

    /// <summary>
    /// How many times the request has come by, this time included: from 2 on a handler of the client sends it again, perhaps since the token
    /// before was refused.
    /// </summary>
    public required int Attempt { get; init; }
}
