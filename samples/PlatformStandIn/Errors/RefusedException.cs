namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Ends a request with an error.</summary>
internal sealed class RefusedException(PlatformError error) : Exception(error.Message)
{
    public PlatformError Error => error;

    /// <summary>The methods that a 405 says are allowed.</summary>
    public string? Allow { get; init; }
}
