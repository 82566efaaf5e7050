using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sinch.Voice;

/// <summary>Finds the path that the platform called and signed.</summary>
internal static class CallbackPath
{
    public static string Find(HttpRequest request, SinchVoiceCallbackOptions options)
        => options.PublicPath?.Invoke(request) ?? options.PublicPathPrefix + Received(request);

    /// <summary>
    /// Returns the path as sent, without decoding. The path base is included: a path base that the application removed was sent, and one that a proxy
    /// announced in a header was not.
    /// </summary>
    private static string Received(HttpRequest request)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget;
        var called = request.PathBase + request.Path;
        if (string.IsNullOrEmpty(target) || target[0] != '/')
        {
            return called.ToUriComponent();
        }

        var query = target.IndexOf('?', StringComparison.Ordinal);
        var sent = query < 0 ? target : target[..query];
        var decoded = PathString.FromUriComponent(sent);
        if (called.Value!.EndsWith(decoded.Value!, StringComparison.Ordinal))
        {
            return new PathString(called.Value[..^decoded.Value!.Length]).ToUriComponent() + sent;
        }

        // The application has rewritten the path.
        return decoded.StartsWithSegments(request.PathBase) ? sent : request.PathBase.ToUriComponent() + sent;
    }
}
