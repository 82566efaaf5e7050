using System.Net;

namespace Sinch.Voice;

/// <summary>Describes a failed call. The description of the API creates the exception from it.</summary>
/// <param name="Message">The message of the exception.</param>
/// <param name="InnerException">The exception that caused the failure; <see langword="null"/> if there is none.</param>
internal sealed record CallFailure(string Message, Exception? InnerException)
{
    public required string OperationId { get; init; }

    public HttpStatusCode? StatusCode { get; init; }

    public object? Error { get; init; }

    public string? RawBody { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } = ResponseHeaders.Empty;

    public bool IsTimeout { get; init; }

    public ErrorDetails? Details { get; init; }
}
