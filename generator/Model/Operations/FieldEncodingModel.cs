namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>How a field of a form is written, if not by default.</summary>
/// <param name="Name">The name of the field.</param>
/// <param name="Style">The style; <see cref="ParameterStyle.Json"/> for a JSON media type.</param>
/// <param name="Explode">Whether every item or member is a separate field.</param>
/// <param name="AllowReserved">Whether reserved characters are sent unchanged.</param>
internal sealed record FieldEncodingModel(string Name, ParameterStyle Style, bool Explode, bool AllowReserved);
