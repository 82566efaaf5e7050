using System.Net;

namespace Sinch.Voice;

/// <summary>A response, read to its end.</summary>
internal sealed class ApiResponse
{
    private ApiResponse(HttpStatusCode statusCode, IReadOnlyDictionary<string, IReadOnlyList<string>> headers, byte[] body)
    {
        StatusCode = statusCode;
        Headers = headers;
        Body = body;
    }

    public HttpStatusCode StatusCode { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; }

    public byte[] Body { get; }

    /// <summary>Whether the body is a JSON <c>null</c>. A struct that was read from it wouldn't tell.</summary>
    public bool IsNull => Body.AsSpan().Trim(" \t\r\n"u8).SequenceEqual("null"u8);

    /// <summary>A response whose body doesn't matter, and may break off.</summary>
    public static ApiResponse WithoutBody(HttpResponseMessage response) => new(response.StatusCode, ResponseHeaders.Read(response), []);

    /// <exception cref="TruncatedResponseException">The connection was lost or the time was up before the end.</exception>
    public static async Task<ApiResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var headers = ResponseHeaders.Read(response);
        using var body = new MemoryStream();
        try
        {
            await response.Content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
            return new ApiResponse(response.StatusCode, headers, body.ToArray());
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new TruncatedResponseException(new ApiResponse(response.StatusCode, headers, body.ToArray()), exception);
        }
    }
}
