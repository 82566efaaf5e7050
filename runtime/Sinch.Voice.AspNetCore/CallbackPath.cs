using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Sinch.Voice;

/// <summary>Finds the path that the platform called, which is the one it signed.</summary>
internal static class CallbackPath
{
    public static string Find(HttpRequest request, SinchVoiceCallbackOptions options)
        => options.PublicPath?.Invoke(request) ?? options.PublicPathPrefix + Received(request);

    /// <summary>
    /// The path as it was sent, nothing decoded, after what is missing of it. Path base and path together are what the platform called: a path
    /// base that the application took off was sent, one that a proxy announced in a header wasn't.
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

        // The application has rewritten the path since.
        return decoded.StartsWithSegments(request.PathBase) ? sent : request.PathBase.ToUriComponent() + sent;
    }
}
