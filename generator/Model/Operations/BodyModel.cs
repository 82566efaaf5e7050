using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>A request body.</summary>
/// <param name="Name">The name in C#, without an escaping <c>@</c>.</param>
/// <param name="Kind">What it is written as.</param>
/// <param name="Type">Its type.</param>
/// <param name="ContentType">The media type that is sent.</param>
/// <param name="Joined">Of a form the arrays that are one field with commas in it.</param>
/// <param name="Optional">Whether the document says in so many words that it may be left out.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record BodyModel(
    string Name, ContentKind Kind, TypeReference Type, string ContentType, EquatableArray<string> Joined, bool Optional, string? Description);

/// <summary>What the content of a request or response is written and read as, the preferred first where a document offers several.</summary>
internal enum ContentKind
{
    Json,
    Form,
    Text,
    Binary,
}

/// <summary>The media types that emitted code has a method of its own for.</summary>
internal static class MediaTypeNames
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Bytes = "application/octet-stream";
}
