namespace Sinch.Voice;

/// <summary>Represents the fields of an error body that the exception exposes.</summary>
internal sealed record ErrorDetails(string? Status, string? ErrorCode, string? Message, string? Reference)
{
    /// <summary>Returns a copy without the secrets of the request.</summary>
    public ErrorDetails Without(SecretRedactor secrets)
        => new(Redact(Status, secrets), Redact(ErrorCode, secrets), Redact(Message, secrets), Redact(Reference, secrets));

    private static string? Redact(string? text, SecretRedactor secrets) => text is null ? null : secrets.Redact(text);
}
