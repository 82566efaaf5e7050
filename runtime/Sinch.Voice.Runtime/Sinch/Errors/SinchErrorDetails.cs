namespace Sinch.Voice;

/// <summary>Represents the platform's error body: <c>{ "status", "errorCode", "message", "reference" }</c>.</summary>
internal sealed record SinchErrorDetails(string? Status, string? ErrorCode, string? Message, string? Reference) : ErrorDetails
{
    public override string? ErrorCode { get; init; } = ErrorCode;

    public override string? Reference { get; init; } = Reference;

    /// <summary>Gets how far the local clock is ahead of the platform's, if the platform rejected the timestamp of the request.</summary>
    public TimeSpan? ClockSkew { get; init; }

    public override string? Text => Message ?? Status;

    public override string? Hint => ClockSkew is { } ahead ? Voice.ClockSkew.Describe(ahead) : null;

    public override string? LoggedCode => PlatformText.ErrorCode(ErrorCode);

    public override string? LoggedReference => PlatformText.Reference(Reference);

    public override ErrorDetails Without(SecretRedactor secrets) => this with
    {
        Status = Redact(Status, secrets),
        ErrorCode = Redact(ErrorCode, secrets),
        Message = Redact(Message, secrets),
        Reference = Redact(Reference, secrets),
    };

    private static string? Redact(string? text, SecretRedactor secrets) => text is null ? null : secrets.Redact(text);
}
