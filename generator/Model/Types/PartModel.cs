namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A part of a multipart request.</summary>
/// <param name="ContentType">The media type that the document gives for it; <see langword="null"/> for the default of its type.</param>
internal sealed record PartModel(string? ContentType);
