using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A request with its body read, as raw as signatures need it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">The path and query as sent, still percent-encoded.</param>
/// <param name="Headers">The headers; names ignore case.</param>
/// <param name="Body">The body's bytes.</param>
internal sealed record IncomingRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The path as sent, without the query.</summary>
    public string Path { get; } = Target.Split('?', 2)[0];

    public string BodyText => Encoding.UTF8.GetString(Body);

    public string Header(string name) => Headers.GetValueOrDefault(name, string.Empty);

    public static async Task<IncomingRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);

        return new IncomingRequest(
            context.Request.Method,
            // HttpRequest.Path is already unescaped, which the signature must not be.
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}
