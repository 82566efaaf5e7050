using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>An error response whose body has a type.</summary>
/// <param name="Status">As in the document: a code, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="MediaType">The media type that it comes in.</param>
/// <param name="Type">The type of the body.</param>
internal sealed record ErrorModel(string Status, string MediaType, TypeReference Type);
