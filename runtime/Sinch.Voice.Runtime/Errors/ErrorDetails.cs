namespace Sinch.Voice;

/// <summary>Represents the fields of an error body that messages, logs and telemetry show. An API with a common error body derives from it.</summary>
internal abstract record ErrorDetails
{
    /// <summary>Gets the error code.</summary>
    public abstract string? ErrorCode { get; init; }

    /// <summary>Gets the text that describes the error.</summary>
    public abstract string? Text { get; }

    /// <summary>Gets the reference to quote to the provider's support.</summary>
    public abstract string? Reference { get; init; }

    /// <summary>Gets the end of the message, such as a cause that the client determined; <see langword="null"/> if there is none.</summary>
    public abstract string? Hint { get; }

    /// <summary>Gets the error code for logs and telemetry; <see langword="null"/> if it does not have the provider's format.</summary>
    /// <remarks>Any proxy can write the body. Other text could forge log lines, grow attributes without bound, or contain personal data.</remarks>
    public abstract string? LoggedCode { get; }

    /// <summary>Gets the reference for logs; <see langword="null"/> if it does not have the provider's format.</summary>
    public abstract string? LoggedReference { get; }

    /// <summary>Returns a copy without the secrets of the request.</summary>
    public abstract ErrorDetails Without(SecretRedactor secrets);
}
