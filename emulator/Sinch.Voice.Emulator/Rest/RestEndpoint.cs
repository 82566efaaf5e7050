using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Connects a <see cref="RestFront"/> to ASP.NET Core: a <see cref="RequestDelegate"/> for whichever server or pipeline.</summary>
internal static class RestEndpoint
{
    public static RequestDelegate Create(RestFront front) => async context =>
    {
        var reply = front.Handle(await ReadAsync(context, front.MaxBodyLength).ConfigureAwait(false));
        await WriteAsync(context, reply).ConfigureAwait(false);
    };

    private static async Task<IncomingRequest> ReadAsync(HttpContext context, int maxBodyLength)
        => new(
            context.Request.Method,
            // HttpRequest.Path is already unescaped, which the signature must not be.
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            [.. from header in context.Request.Headers
                from value in header.Value
                select KeyValuePair.Create(header.Key, value ?? string.Empty)],
            await ReadBodyAsync(context, maxBodyLength + 1).ConfigureAwait(false));

    /// <summary>Reads a body, or as much of it as the limit allows, in bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext context, int limit)
    {
        using var body = new MemoryStream();
        var buffer = new byte[Math.Min(limit, 16 * 1024)];
        while (body.Length < limit)
        {
            var wanted = (int)Math.Min(buffer.Length, limit - body.Length);
            var read = await context.Request.Body.ReadAsync(buffer.AsMemory(0, wanted), context.RequestAborted).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static async Task WriteAsync(HttpContext context, Reply reply)
    {
        context.Response.StatusCode = reply.Status;
        if (reply.AllowedMethods.Count > 0)
        {
            context.Response.Headers.Allow = string.Join(", ", reply.AllowedMethods);
        }

        if (reply.BodyText.Length > 0)
        {
            context.Response.ContentType = Reply.ContentType;
            await context.Response.WriteAsync(reply.BodyText, Encoding.UTF8, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
