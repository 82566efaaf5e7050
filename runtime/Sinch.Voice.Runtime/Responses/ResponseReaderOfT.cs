using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Reads the successful response of an operation. It holds no state of a call.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResponseReader<T>
{
    private readonly ResponseContent _content;
    private readonly Func<ApiResponse, T> _read;
    private readonly int[] _withoutContent;

    internal ResponseReader(ResponseContent content, Func<ApiResponse, T> read, params int[] withoutContent)
    {
        _content = content;
        _read = read;
        _withoutContent = withoutContent;
        ContentOf = FindContent;
    }

    /// <summary>
    /// Gets the function that returns how much of a response is read. An error response is always read completely, for the exception.
    /// </summary>
    internal Func<ApiOperation, int, ResponseContent> ContentOf { get; }

    /// <exception cref="ApiException">The content does not match the operation.</exception>
    internal T Read(ClientSettings settings, ApiOperation operation, ApiResponse response)
    {
        using var logging = ReadObservation.LogTo(settings.Logger);
        try
        {
            return ContentOf(operation, (int)response.StatusCode) == ResponseContent.Nothing ? default! : _read(response);
        }
        catch (UnreadableResponseException exception)
        {
            throw ErrorResponse.Unreadable(settings, operation, response, exception);
        }
    }

    private ResponseContent FindContent(ApiOperation operation, int status)
        => !operation.IsSuccess(status) ? ResponseContent.Whole
            : IsWithoutContent(operation, status) ? ResponseContent.Nothing
            : _content;

    /// <summary>
    /// Returns whether a status has no content. HTTP defines 204 and 205 as such; they count if the document allows missing content and does not
    /// declare them.
    /// </summary>
    private bool IsWithoutContent(ApiOperation operation, int status)
        => Array.IndexOf(_withoutContent, operation.SuccessCodeOf(status)) >= 0
            || (status is 204 or 205 && _withoutContent.Length > 0 && !operation.Declares(status));
}
