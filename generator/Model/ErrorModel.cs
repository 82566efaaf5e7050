namespace Sinch.Voice.Generator.Model;

/// <summary>An error response whose body has a type.</summary>
/// <param name="Status">As in the document: a code, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="Type">The type of the body, one that is emitted.</param>
internal sealed record ErrorModel(string Status, ModelType Type);
