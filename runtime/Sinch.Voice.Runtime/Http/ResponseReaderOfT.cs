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
        => operation.SuccessCodeOf(status) is not { } code ? ResponseContent.Whole
            : Array.IndexOf(_withoutContent, code) >= 0 ? ResponseContent.Nothing
            : _content;
}
