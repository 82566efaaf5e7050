namespace Sinch.Voice;

/// <summary>What a verification came to.</summary>
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

    /// <summary>Whether the callback is the platform's.</summary>
    public bool IsAccepted { get; }

    /// <summary>Why it isn't; <see cref="CallbackRefusal.None"/> if it is.</summary>
    public CallbackRefusal Refusal { get; }

    /// <summary>
    /// The application whose secret signed the callback; <see langword="null"/> if it was refused, or accepted by Basic authentication, which
    /// shows that the platform sent it and not for which application.
    /// </summary>
    public string? ApplicationKey { get; }

    /// <summary>The reason in words, for the log. It holds neither secrets nor signatures.</summary>
    public string Reason => _reason ?? string.Empty;

    /// <summary>The reason in words.</summary>
    public override string ToString() => Reason;

    internal static CallbackVerification Accepted(string? applicationKey) => new(true, CallbackRefusal.None, applicationKey, "It is the platform's.");

    internal static CallbackVerification Refused(CallbackRefusal refusal, string reason) => new(false, refusal, null, reason);
}
