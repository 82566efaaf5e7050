using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents a response whose body is read as far as the operation requires.</summary>
internal sealed class ApiResponse : IDisposable
{
    private readonly HttpResponseMessage _message;
    private Stream? _content;
    private IReadOnlyDictionary<string, IReadOnlyList<string>>? _headers;

    private ApiResponse(HttpResponseMessage message, ReadOnlyMemory<byte> body, Stream? content = null)
    {
        _message = message;
        _content = content;
        Body = body;
    }

    /// <summary>Gets the time at which the server sent the response, by the server's clock.</summary>
    public DateTimeOffset? Date => _message.Headers.Date;

    public HttpStatusCode StatusCode => _message.StatusCode;

    /// <summary>Gets the headers for an exception. They are not read for a success.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ??= ResponseHeaders.Read(_message);

    /// <summary>Gets the request of the response.</summary>
    public HttpRequestMessage? Request => _message.RequestMessage;

    public ReadOnlyMemory<byte> Body { get; }

    public string? MediaType => ContentType?.MediaType;

    public string? Charset => ContentType?.CharSet;

    /// <summary>Gets a value that indicates whether the body is the JSON <c>null</c>, which a struct cannot represent.</summary>
    public bool IsNull => JsonBytes.IsNull(Body.Span);

    public ResponseInfo Info => new() { StatusCode = StatusCode, Headers = ResponseHeaders.ReadAll(_message) };

    private MediaTypeHeaderValue? ContentType => _message.Content.Headers.ContentType;

    /// <summary>Creates a response whose body has been read elsewhere.</summary>
    public static ApiResponse Of(HttpResponseMessage message, ReadOnlyMemory<byte> body) => new(message, body);

    /// <summary>Returns whether an exception means that a body is truncated or was not read to its end.</summary>
    public static bool IsTruncation(Exception exception)
        => exception is HttpRequestException or IOException or ResponseTooLargeException or OperationCanceledException;

    /// <summary>Reads a response. The response is disposed, unless its content is left to the caller.</summary>
    /// <exception cref="TruncatedResponseException">
    /// The connection was lost, the call timed out, or the size limit was reached before the end.
    /// </exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<ApiResponse> ReadAsync(HttpResponseMessage message, ResponseContent content, long limit, CancellationToken cancellationToken)
    {
        if (content == ResponseContent.Live)
        {
            return await OpenAsync(message, cancellationToken).ConfigureAwait(false);
        }

        using (message)
        {
            return content == ResponseContent.Nothing
                ? new ApiResponse(message, default)
                : await ReadWholeAsync(message, limit, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Gets the content, which the response keeps.</summary>
    public Stream Content => _content!;

    /// <summary>Creates a response with a part of the content as its body, for an exception.</summary>
    public ApiResponse WithBody(ReadOnlyMemory<byte> body) => new(_message, body);

    /// <summary>Creates a new message from the response.</summary>
    /// <param name="request">The request of the message.</param>
    /// <param name="content">The function that creates the content with its original headers.</param>
    public HttpResponseMessage ToMessage(HttpRequestMessage request, Func<HttpContentHeaders, HttpContent> content)
    {
        var message = new HttpResponseMessage(_message.StatusCode)
        {
            Content = content(_message.Content.Headers),
            ReasonPhrase = _message.ReasonPhrase,
            RequestMessage = request,
            Version = _message.Version,
        };
        foreach (var (name, values) in _message.Headers.NonValidated)
        {
            message.Headers.TryAddWithoutValidation(name, values);
        }

        return message;
    }

    /// <summary>Returns the content and transfers its ownership to the caller.</summary>
    public Stream TakeContent()
    {
        var content = _content!;
        _content = null;
        return content;
    }

    /// <summary>Releases the connection, unless the content was taken.</summary>
    public void Dispose() => _content?.Dispose();

    private static async Task<ApiResponse> OpenAsync(HttpResponseMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var content = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new ApiResponse(message, default, new ResponseStream(message, content));
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<ApiResponse> ReadWholeAsync(HttpResponseMessage message, long limit, CancellationToken cancellationToken)
    {
        var body = new ResponseBody(message.Content.Headers.ContentLength, limit);
        try
        {
            await using var stream = await message.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await body.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
            return new ApiResponse(message, body.Read);
        }
        catch (Exception exception) when (IsTruncation(exception))
        {
            throw new TruncatedResponseException(new ApiResponse(message, body.Read), exception);
        }
    }
}
