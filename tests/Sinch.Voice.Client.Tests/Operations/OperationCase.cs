namespace Sinch.Voice.Client.Tests.Operations;

/// <summary>A call of an operation and the expected request on the wire.</summary>
/// <param name="Id">The operation's id.</param>
/// <param name="Call">Makes the call; returns what it got, or null.</param>
/// <param name="Method">The method.</param>
/// <param name="Host">The host.</param>
/// <param name="Target">The path as sent.</param>
/// <param name="Body">The body.</param>
/// <param name="Status">The declared status to answer with.</param>
/// <param name="Answer">The body to answer with.</param>
/// <param name="Check">Checks the result.</param>
internal sealed record OperationCase(
    string Id,
    Func<SinchVoiceClient, CancellationToken, Task<object?>> Call,
    string Method,
    string Host,
    string Target,
    string? Body,
    int Status,
    string? Answer = null,
    Action<object?>? Check = null);
