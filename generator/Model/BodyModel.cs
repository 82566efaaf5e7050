namespace Sinch.Voice.Generator.Model;

/// <summary>A JSON request body.</summary>
/// <param name="Name">The name in C#, without an escaping <c>@</c>.</param>
/// <param name="Type">Its type, one that is emitted.</param>
/// <param name="ContentType">The media type as the document has it.</param>
/// <param name="Optional">Whether the document says in so many words that it may be left out.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record BodyModel(string Name, ModelType Type, string ContentType, bool Optional, string? Description);
