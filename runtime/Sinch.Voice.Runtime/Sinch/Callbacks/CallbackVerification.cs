namespace Sinch.Voice;

/// <summary>Represents the result of a verification.</summary>
public readonly struct CallbackVerification
{
    private readonly string? _reason;

    private CallbackVerification(bool isAccepted, CallbackRefusal refusal, string? applicationKey, string reason)
    {
        IsAccepted = isAccepted;
        Refusal = refusal;
        ApplicationKey = applicationKey;
        _reason = reason;
    }

    /// <summary>Gets a value that indicates whether the callback comes from the platform.</summary>
    public bool IsAccepted { get; }

    /// <summary>Gets the reason for the refusal; <see cref="CallbackRefusal.None"/> if the callback is accepted.</summary>
    public CallbackRefusal Refusal { get; }

    /// <summary>
    /// Gets the key of the application whose secret signed the callback; <see langword="null"/> if the callback was refused or used Basic
    /// authentication.
    /// </summary>
    /// <remarks>Basic authentication shows that the platform sent the callback, but not for which application.</remarks>
    public string? ApplicationKey { get; }

    /// <summary>Gets the reason as text for logs. It contains neither secrets nor signatures.</summary>
    public string Reason => _reason ?? string.Empty;

    /// <summary>Returns the reason as text.</summary>
    /// <returns>The reason.</returns>
    public override string ToString() => Reason;

    internal static CallbackVerification Accepted(string? applicationKey) => new(true, CallbackRefusal.None, applicationKey, "The callback comes from the platform.");

    internal static CallbackVerification Refused(CallbackRefusal refusal, string reason) => new(false, refusal, null, reason);
}
