namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents a request as it arrived, and the response.</summary>
/// <param name="ReceivedAt">When the request came, by the emulator's clock.</param>
/// <param name="Request">The request, with its credentials.</param>
/// <param name="Reply">The response.</param>
/// <param name="OperationId">The operation that the request meant; <see langword="null"/> if it was refused before that was known.</param>
/// <param name="Failure">The exception behind a 50000, which is a defect of the emulator.</param>
internal sealed record RecordedRequest(DateTimeOffset ReceivedAt, IncomingRequest Request, Reply Reply, string? OperationId, Exception? Failure)
{
    /// <summary>Returns the request line and the status, for logs and assertion messages.</summary>
    public override string ToString() => $"{Request.Method} {Request.Target} -> {Reply.Status}";
}
