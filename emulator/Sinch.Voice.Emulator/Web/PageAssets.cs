using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Emulator.Web;

/// <summary>Serves the files of the page, which are part of the assembly.</summary>
internal static class PageAssets
{
    private const string Prefix = "Sinch.Voice.Emulator.Web/";

    private static readonly FrozenDictionary<string, Asset> s_assets = Load();

    public static RequestDelegate Index { get; } = context => SendAsync(context, "index.html");

    public static Task SendAsync(HttpContext context, string name)
    {
        if (!s_assets.TryGetValue(name, out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.Headers.ETag = asset.Tag;
        context.Response.Headers.CacheControl = "no-cache";
        if (context.Request.Headers.IfNoneMatch == asset.Tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = asset.ContentType;
        return context.Response.Body.WriteAsync(asset.Content, context.RequestAborted).AsTask();
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(PageAssets).Assembly;
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Prefix.Length..],
            name =>
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var content = new MemoryStream();
                stream.CopyTo(content);
                var bytes = content.ToArray();
                return new Asset(bytes, TypeOf(name), $"\"{Convert.ToHexString(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
            });
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var extension => throw new NotSupportedException($"Files of the page have no type for {extension}."),
    };

    private sealed record Asset(byte[] Content, string ContentType, string Tag);
}
