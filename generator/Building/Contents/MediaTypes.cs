using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Classifies media types by their names. Invalid names (RFC 9110, 8.3.1) are never put into a header.</summary>
internal static class MediaTypes
{
    private const string Token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /// <summary>Atomic groups reject a long invalid name at once.</summary>
    private static readonly Regex s_mediaType = new(
        $"""^(?<type>{Token})/(?<subtype>{Token})(?:(?>[ \t]*);(?>[ \t]*)(?:(?<name>{Token})=(?<value>{Token}|"[ !#-\[\]-~]*"))?)*[ \t]*\z""",
        RegexOptions.CultureInvariant);

    private static readonly HashSet<string> s_binary =
        ["octet-stream", "pdf", "zip", "gzip", "x-gzip", "x-tar", "x-bzip2", "ogg", "x-7z-compressed", "vnd.apache.parquet"];

    private static readonly HashSet<string> s_jsonLines =
        ["jsonl", "x-jsonl", "jsonlines", "x-jsonlines", "json-lines", "x-json-lines", "ndjson", "x-ndjson", "x-ldjson"];

    public static MediaFamily FamilyOf(string mediaType)
    {
        if (mediaType == MediaTypeNames.Json)
        {
            return MediaFamily.Json;
        }

        var match = s_mediaType.Match(mediaType);
        if (!match.Success)
        {
            return MediaFamily.None;
        }

        var (type, subtype) = (match.Groups["type"].Value.ToLowerInvariant(), match.Groups["subtype"].Value.ToLowerInvariant());
        return (type, subtype) switch
        {
            ("*", not "*") => MediaFamily.None,
            ("*" or "application", "*") => MediaFamily.Any,
            ("multipart", _) => MediaFamily.Multipart,
            _ when s_jsonLines.Contains(subtype) => MediaFamily.JsonLines,
            _ when subtype == "json-seq" || subtype.EndsWith("+json-seq", StringComparison.Ordinal) => MediaFamily.JsonTextSequence,
            ("text", "event-stream") => InUtf8(match, MediaFamily.EventStream),
            _ when IsJson(subtype) => MediaFamily.Json,
            ("application", "x-www-form-urlencoded") => MediaFamily.Form,
            ("image" or "audio" or "video" or "font", _) => MediaFamily.Binary,
            ("application" or "text", "xml") => InUtf8(match, MediaFamily.Xml),
            _ when subtype.EndsWith("+xml", StringComparison.Ordinal) => InUtf8(match, MediaFamily.Xml),
            ("text", _) => InUtf8(match, MediaFamily.Text),
            _ when subtype is "yaml" or "x-yaml" || subtype.EndsWith("+yaml", StringComparison.Ordinal) => InUtf8(match, MediaFamily.Text),
            ("application", _) when s_binary.Contains(subtype) => MediaFamily.Binary,
            _ => MediaFamily.Other,
        };
    }

    /// <summary>The first media type that is JSON.</summary>
    public static KeyValuePair<string, IOpenApiMediaType> FindJson(IDictionary<string, IOpenApiMediaType>? content)
        => content?.FirstOrDefault(entry => FamilyOf(entry.Key) == MediaFamily.Json) ?? default;

    /// <summary>Returns the pointer of the declaration of a media type.</summary>
    /// <param name="media">The media type.</param>
    /// <param name="owner">The pointer of the request or response.</param>
    /// <param name="name">The name in the content.</param>
    public static string PointerTo(IOpenApiMediaType media, string owner, string name)
        => (media as OpenApiMediaTypeReference)?.Reference.Id is { } id
            ? DocumentPointer.Append("#/components/mediaTypes", id)
            : DocumentPointer.Append(owner, "content", name);

    public static bool IsWildcard(string mediaType) => mediaType.Split(';')[0].Contains('*');

    public static bool HasCharset(string mediaType) => Parameter(s_mediaType.Match(mediaType), "charset") is not null;

    private static bool IsJson(string subtype) => subtype == "json" || subtype.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Text is written in UTF-8 only.</summary>
    private static MediaFamily InUtf8(Match match, MediaFamily family)
        => Parameter(match, "charset") is null or "utf-8" or "us-ascii" ? family : MediaFamily.None;

    private static string? Parameter(Match match, string name)
    {
        var names = match.Groups["name"].Captures;
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return match.Groups["value"].Captures[i].Value.Trim('"').ToLowerInvariant();
            }
        }

        return null;
    }
}
