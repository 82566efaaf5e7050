using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>What the document says of an operation. Emitted once per operation.</summary>
/// <param name="id">The operation's id.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="pathTemplate">The path with its variables.</param>
/// <param name="server">The server of the path or operation, if relative one at the host of the region's; <see langword="null"/> if the region's is called.</param>
/// <param name="successCodes">The success codes that are declared, or <see cref="AnySuccess"/>. Every other status outside of <c>2XX</c> is an error.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation(string id, HttpMethod method, string pathTemplate, Uri? server, params int[] successCodes)
{
    /// <summary>Among the success codes it stands for <c>2XX</c>: every success that isn't there by its own code.</summary>
    public const int AnySuccess = 2;

    /// <summary>The operation's id.</summary>
    public string Id { get; } = id;

    /// <summary>The method that calls it, as its caller writes it: <c>Calls.GetAsync</c>. Messages name it.</summary>
    public string Name { get; init; } = id;

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; } = method;

    /// <summary>The path with its variables.</summary>
    public string PathTemplate { get; } = pathTemplate;

    /// <summary>The server of the path or operation.</summary>
    public Uri? Server { get; } = server;

    /// <summary>The media types that are asked for.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>What the document says of the bodies of errors.</summary>
    public IReadOnlyList<ApiError> Errors { get; init; } = [];

    /// <summary>Whether the operation asks for no credential, so that it is given none.</summary>
    public bool IsAnonymous { get; init; }

    /// <returns>The body as the document describes it for the status; <see langword="null"/> if it doesn't, or the body isn't like that.</returns>
    internal object? ReadError(ApiResponse response)
        => Errors.Where(error => error.IsFor((int)response.StatusCode)).MinBy(error => error.Breadth)?.Read(response);

    /// <summary>
    /// Whether a status is a success: what the document declares as one, and all of <c>2XX</c>. A server that says that it did what it was asked
    /// for did so, whatever the document expected it to say.
    /// </summary>
    internal bool IsSuccess(int statusCode) => statusCode is >= 200 and <= 299 || Array.IndexOf(successCodes, statusCode) >= 0;

    /// <summary>Whether the document declares a status as a success.</summary>
    internal bool Declares(int statusCode) => Array.IndexOf(successCodes, SuccessCodeOf(statusCode)) >= 0;

    /// <summary>The code that describes a success: its own, or else <see cref="AnySuccess"/> where that is declared.</summary>
    internal int SuccessCodeOf(int statusCode)
        => statusCode is >= 200 and <= 299 && Array.IndexOf(successCodes, statusCode) < 0 && Array.IndexOf(successCodes, AnySuccess) >= 0
            ? AnySuccess
            : statusCode;
}
