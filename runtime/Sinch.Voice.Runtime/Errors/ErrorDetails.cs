namespace Sinch.Voice;

/// <summary>What the exception can say of an error beside the body.</summary>
internal sealed record ErrorDetails(string? Status, string? ErrorCode, string? Message, string? Reference);
