using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Represents an operation of the document. Emitted once per operation.</summary>
/// <param name="id">The ID of the operation.</param>
/// <param name="method">The HTTP method.</param>
/// <param name="pathTemplate">The path with its parameters.</param>
/// <param name="server">
/// The server of the path or operation; <see langword="null"/> if the server of the region is called. A relative URL is resolved against the server
/// of the region.
/// </param>
/// <param name="successCodes">The declared success codes, or <see cref="AnySuccess"/>. Every other status outside <c>2XX</c> is an error.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation(string id, HttpMethod method, string pathTemplate, Uri? server, params int[] successCodes)
{
    /// <summary>The value that represents <c>2XX</c> in the success codes: every success that is not declared with its own code.</summary>
    public const int AnySuccess = 2;

    /// <summary>Gets the ID of the operation.</summary>
    public string Id { get; } = id;

    /// <summary>Gets the name of the method as a caller writes it, such as <c>Calls.GetAsync</c>. Messages contain it.</summary>
    public string Name { get; init; } = id;

    /// <summary>Gets the HTTP method.</summary>
    public HttpMethod Method { get; } = method;

    /// <summary>Gets the path with its parameters.</summary>
    public string PathTemplate { get; } = pathTemplate;

    /// <summary>Gets the server of the path or operation; <see langword="null"/> if the server of the region is called.</summary>
    public Uri? Server { get; } = server;

    /// <summary>Gets the media types that the operation accepts.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>Gets the types that the document declares for error bodies.</summary>
    public IReadOnlyList<ApiError> Errors { get; init; } = [];

    /// <summary>Gets a value that indicates whether the operation requires no credential. Such requests are sent without one.</summary>
    public bool IsAnonymous { get; init; }

    /// <returns>
    /// The body as the type declared for the status; <see langword="null"/> if the document declares none, or if the body does not match it.
    /// </returns>
    internal object? ReadError(ApiResponse response)
        => Errors.Where(error => error.IsFor((int)response.StatusCode)).MinBy(error => error.Breadth)?.Read(response);

    /// <summary>
    /// Returns whether a status is a success: a declared success, or any <c>2XX</c>. A server that reports success has executed the request, even
    /// with an undeclared status.
    /// </summary>
    internal bool IsSuccess(int statusCode) => statusCode is >= 200 and <= 299 || Array.IndexOf(successCodes, statusCode) >= 0;

    /// <summary>Returns whether the document declares a status as a success.</summary>
    internal bool Declares(int statusCode) => Array.IndexOf(successCodes, SuccessCodeOf(statusCode)) >= 0;

    /// <summary>Returns the declared code for a success: the status itself, or <see cref="AnySuccess"/> if that is declared.</summary>
    internal int SuccessCodeOf(int statusCode)
        => statusCode is >= 200 and <= 299 && Array.IndexOf(successCodes, statusCode) < 0 && Array.IndexOf(successCodes, AnySuccess) >= 0
            ? AnySuccess
            : statusCode;
}
