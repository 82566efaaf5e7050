using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the request of a call.</summary>
/// <param name="operation">The operation.</param>
/// <param name="path">The percent-encoded path with its query.</param>
/// <param name="headers">The header and cookie parameters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiRequest(ApiOperation operation, string path, RequestHeaders? headers = null)
{
    /// <summary>Gets the operation.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>Gets the percent-encoded path with its query.</summary>
    public string Path { get; } = path;

    /// <summary>Gets the header and cookie parameters; <see langword="null"/> if there are none.</summary>
    public RequestHeaders? Headers { get; } = headers;

    /// <summary>Gets the body; <see langword="null"/> if there is none.</summary>
    public RequestBody? Body { get; init; }
}
