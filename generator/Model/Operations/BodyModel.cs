using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>A request body, or a query that is described in the same way.</summary>
/// <param name="Name">The name in C#, without an escaping <c>@</c>.</param>
/// <param name="Kind">The kind of content.</param>
/// <param name="Type">Its type.</param>
/// <param name="ContentType">The media type to send.</param>
/// <param name="Encodings">The encodings of the fields of a form that are not written by default.</param>
/// <param name="Optional">Whether the document declares that it is optional.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record BodyModel(
    string Name, ContentKind Kind, TypeReference Type, string ContentType, EquatableArray<FieldEncodingModel> Encodings, bool Optional, string? Description);

/// <summary>Specifies how content is written and read, in order of preference.</summary>
internal enum ContentKind
{
    Json,
    JsonLines,
    JsonTextSequence,
    EventStream,
    Form,
    Multipart,
    Text,
    Binary,
}

/// <summary>The media types with their own method in emitted code.</summary>
internal static class MediaTypeNames
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";
    public const string MultipartForm = "multipart/form-data";
    public const string Bytes = "application/octet-stream";
}
