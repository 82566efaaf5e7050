namespace Sinch.Voice.Generator.Model.Client;

/// <summary>A security scheme: emitted as a method that creates a credential.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="MethodName">The C# name.</param>
/// <param name="Kind">What a credential is made of.</param>
/// <param name="Location">Where a key goes.</param>
/// <param name="Parameter">The name of the header, query parameter or cookie that a key goes into.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record SecuritySchemeModel(
    string Name, string MethodName, SecurityKind Kind, KeyLocation Location, string Parameter, string? Description);
