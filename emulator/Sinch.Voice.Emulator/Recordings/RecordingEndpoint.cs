using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Emulator.Recordings;

/// <summary>Serves the recordings that the emulator keeps.</summary>
internal static class RecordingEndpoint
{
    public const string Pattern = RecordingArchive.UrlPath + "{**name}";

    /// <summary>Sends the recording that the path names.</summary>
    public static Task RunAsync(HttpContext context, RecordingArchive? recordings)
    {
        var result = recordings?.Find(context.Request.RouteValues["name"] as string ?? string.Empty) is { } path && File.Exists(path)
            ? Results.File(path, ContentTypeOf(path), enableRangeProcessing: true)
            : Results.NotFound();
        return result.ExecuteAsync(context);
    }

    private static string ContentTypeOf(string path) => Path.GetExtension(path) == ".json" ? "application/json" : "audio/wav";
}
