namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents an error of the platform. Titles and messages are those of the document's examples.</summary>
/// <param name="Code">Five digits, the first three being the HTTP status.</param>
/// <param name="Title">What follows the HTTP status in <c>status</c>.</param>
/// <param name="Message">What went wrong.</param>
internal sealed record PlatformError(int Code, string Title, string Message)
{
    public static PlatformError AuthorizationHeader { get; } = new(40100, "AuthorizationHeader", "Authorization header missing, illegal or invalid");

    public static PlatformError TimestampHeader { get; } = new(40101, "TimestampHeader", "X-Timestamp request header invalid or missing");

    public static PlatformError InvalidSignature { get; } = new(40102, "InvalidSignature", "Request has invalid signature");

    public static PlatformError Expired { get; } = new(40105, "Expired", "The request for authorization has expired");

    public static PlatformError InvalidCredentials { get; } = new(40108, "InvalidCredentials", "Credentials provided are invalid");

    public static PlatformError CapacityExceeded { get; } = new(42900, "CapacityExceeded", "The number of requests has exceeded capacity");

    public static PlatformError InternalError { get; } = new(50000, "InternalError", "General error; try submitting request again");

    public static PlatformError CallNotFound { get; } = NotFound("Call not found");

    public static PlatformError ConferenceNotFound { get; } = NotFound("Conference not found");

    public int HttpStatus => Code / 100;

    public static PlatformError ParameterValidation(string message) => new(40001, "ParameterValidation", message);

    public static PlatformError MissingParameter(string message) => new(40002, "MissingParameter", message);

    public static PlatformError InvalidRequest(string message) => new(40003, "InvalidRequest", message);

    public static PlatformError MissingLeadingPlus(string number)
        => new(40005, "NumberMissingLeadingPlus", $"Phone number missing leading plus sign: {number}");

    public static PlatformError NotFound(string message) => new(40400, "ResourceNotFound", message);

    public static PlatformError MethodNotAllowed(string method, string path) => new(40500, "MethodNotAllowed", $"{path} does not allow {method}");

    public static PlatformError NotImplemented(string operation)
        => new(50100, "NotImplemented", $"The emulator does not know the operation {operation}");
}

/// <summary>Refuses a request with an error.</summary>
internal sealed class RefusedException(PlatformError error) : Exception(error.Message)
{
    public PlatformError Error => error;

    /// <summary>Gets the methods that a path allows, if the error is about the method.</summary>
    public IReadOnlyList<string> AllowedMethods { get; init; } = [];
}
