using Microsoft.AspNetCore.Http;
using Sinch.Voice.Emulator.Control;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Serves the recordings that the emulator keeps.</summary>
internal static class RecordingEndpoint
{
    /// <summary>Serves requests for recordings and passes all others on.</summary>
    public static RequestDelegate Before(RequestDelegate next, EmulatedPlatform platform) => async context =>
    {
        if (platform.Recordings is not { } recordings || !context.Request.Path.StartsWithSegments(RecordingArchive.UrlPath.TrimEnd('/'), StringComparison.Ordinal, out var rest))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        var result = !ControlEndpoint.IsFromThisMachine(context.Request) ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method) ? Results.StatusCode(StatusCodes.Status405MethodNotAllowed)
            : recordings.Find(rest.Value!.TrimStart('/')) is { } path && File.Exists(path) ? Results.File(path, ContentTypeOf(path), enableRangeProcessing: true)
            : Results.NotFound();
        await result.ExecuteAsync(context).ConfigureAwait(false);
    };

    private static string ContentTypeOf(string path) => Path.GetExtension(path) == ".json" ? "application/json" : "audio/wav";
}
