using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sinch.Voice.Tests.Support;

/// <summary>A request as a server received it.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The path and query as sent; nothing is decoded.</param>
/// <param name="Headers">The headers. Their names are case-insensitive.</param>
/// <param name="Body">The body.</param>
public sealed record ReceivedRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>Gets the path as sent, without the query.</summary>
    public string Path => Target.Split('?')[0];

    /// <summary>Gets the body as UTF-8 text.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>Gets the value of a header, or <see langword="null"/> if the request doesn't have it.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    internal static async Task<ReceivedRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}
