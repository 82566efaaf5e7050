namespace Sinch.Voice;

/// <summary>What the exception can say of an error beside the body.</summary>
internal sealed record ErrorDetails(string? Status, string? ErrorCode, string? Message, string? Reference)
{
    /// <summary>The same without what it repeats of the request's authentication.</summary>
    public ErrorDetails Without(SecretRedactor secrets)
        => new(Redact(Status, secrets), Redact(ErrorCode, secrets), Redact(Message, secrets), Redact(Reference, secrets));

    private static string? Redact(string? text, SecretRedactor secrets) => text is null ? null : secrets.Redact(text);
}
