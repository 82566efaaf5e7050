using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sinch.Voice;

/// <summary>Finds the path that the platform called, which is the one it signed.</summary>
internal static class CallbackPath
{
    public static string Find(HttpRequest request, SinchVoiceCallbackOptions options)
        => options.PublicPath?.Invoke(request) ?? options.PublicPathPrefix + Received(request);

    /// <summary>
    /// The path as it was sent, nothing decoded. A path base that a proxy announced in a header isn't part of it and goes before it; one
    /// that the application took off is part of it already.
    /// </summary>
    private static string Received(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        if (string.IsNullOrEmpty(target) || target[0] != '/')
        {
            return (request.PathBase + request.Path).ToUriComponent();
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        var path = query < 0 ? target : target[..query];
        var pathBase = request.PathBase.ToUriComponent();
        return path.StartsWith(pathBase, StringComparison.OrdinalIgnoreCase) ? path : pathBase + path;
    }
}
