using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>A call that is to be made.</summary>
/// <param name="operation">The operation.</param>
/// <param name="path">The path, its variables filled in and escaped.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ApiRequest(ApiOperation operation, string path)
{
    /// <summary>The operation.</summary>
    public ApiOperation Operation { get; } = operation;

    /// <summary>The path, its variables filled in and escaped.</summary>
    public string Path { get; } = path;

    /// <summary>The body.</summary>
    public RequestBody? Body { get; init; }
}
