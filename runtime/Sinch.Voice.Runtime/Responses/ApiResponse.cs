using System.Net;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>A response, read as far as its operation wants it.</summary>
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

    /// <summary>When the response was sent, by the server's clock.</summary>
    public DateTimeOffset? Date => _message.Headers.Date;

    public HttpStatusCode StatusCode => _message.StatusCode;

    /// <summary>As an exception may have them; a success has no need of them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers => _headers ??= ResponseHeaders.Read(_message);

    /// <summary>The request that was answered.</summary>
    public HttpRequestMessage? Request => _message.RequestMessage;

    public ReadOnlyMemory<byte> Body { get; }

    public string? MediaType => ContentType?.MediaType;

    public string? Charset => ContentType?.CharSet;

    /// <summary>Whether the body is a JSON <c>null</c>. A struct that was read from it wouldn't tell.</summary>
    public bool IsNull => Body.Span.Trim(" \t\r\n"u8).SequenceEqual("null"u8);

    public ResponseInfo Info => new() { StatusCode = StatusCode, Headers = ResponseHeaders.ReadAll(_message) };

    private MediaTypeHeaderValue? ContentType => _message.Content.Headers.ContentType;

    /// <summary>Describes a response whose body was read by somebody else.</summary>
    public static ApiResponse Of(HttpResponseMessage message, ReadOnlyMemory<byte> body) => new(message, body);

    /// <summary>Whether an exception says that a body broke off, or that no more of it was read.</summary>
    public static bool IsTruncation(Exception exception)
        => exception is HttpRequestException or IOException or ResponseTooLargeException or OperationCanceledException;

    /// <summary>Reads a response, which is disposed of unless its content is left to the caller.</summary>
    /// <exception cref="TruncatedResponseException">The connection was lost, the time was up, or the limit reached, before the end.</exception>
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

    /// <summary>The response once more, as if it had come again.</summary>
    /// <param name="request">The request that it is for.</param>
    /// <param name="content">Makes the content, with the headers that it had.</param>
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

    /// <summary>The content that is left to the caller, who has it from now on.</summary>
    public Stream TakeContent()
    {
        var content = _content!;
        _content = null;
        return content;
    }

    /// <summary>Frees the connection, unless the content was taken.</summary>
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
