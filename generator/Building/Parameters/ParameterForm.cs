using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Represents how the value of a parameter is written: in a style by its <c>schema</c>, or as the media type of its <c>content</c>.</summary>
/// <param name="Style">The style.</param>
/// <param name="Schema">The schema of the value; <see langword="null"/> if the document has none.</param>
/// <param name="IsText">Whether <c>content</c> declares text.</param>
internal sealed record ParameterForm(ParameterStyle Style, SchemaNode? Schema, bool IsText = false);
