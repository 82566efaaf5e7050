namespace Sinch.Voice;

/// <summary>Provides the result of a call with the status and headers of its response.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class ApiResponse<T> : ResponseInfo
{
    /// <summary>Gets the result of the call.</summary>
    public required T Value { get; init; }
}
