using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>A call that is to be made.</summary>
/// <param name="operation">The operation.</param>
/// <param name="path">The path with its query, percent-encoded.</param>
/// <param name="headers">The header and cookie parameters.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiRequest(ApiOperation operation, string path, RequestHeaders? headers = null)
{
    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>The path with its query, percent-encoded.</summary>
    public string Path { get; } = path;

    /// <summary>The header and cookie parameters.</summary>
    public RequestHeaders? Headers { get; } = headers;

    /// <summary>The body.</summary>
    public RequestBody? Body { get; init; }
}
