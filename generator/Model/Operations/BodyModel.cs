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
