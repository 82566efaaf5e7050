using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>How an operation's success is read. It holds nothing of a call.</summary>
/// <typeparam name="T">What it is read as.</typeparam>
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

    /// <summary>How much of a response is to be read. Of one that isn't a success all, for the exception.</summary>
    internal Func<ApiOperation, int, ResponseContent> ContentOf { get; }

    /// <exception cref="SinchVoiceException">The content isn't what the operation declares.</exception>
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

    /// <summary>By HTTP itself 204 and 205 are, where the document says nothing of them but that the content may be missing.</summary>
    private bool IsWithoutContent(ApiOperation operation, int status)
        => Array.IndexOf(_withoutContent, operation.SuccessCodeOf(status)) >= 0
            || (status is 204 or 205 && _withoutContent.Length > 0 && !operation.Declares(status));
}
