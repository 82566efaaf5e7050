using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Client;

/// <summary>How the client authenticates its requests.</summary>
/// <param name="IsSinch">Whether with an application of Sinch's, so that the schemes don't matter.</param>
/// <param name="IsRequired">Whether there is an operation that can't be called without a credential.</param>
/// <param name="Schemes">The security schemes that there are credentials for.</param>
internal sealed record SecurityModel(bool IsSinch, bool IsRequired, EquatableArray<SecuritySchemeModel> Schemes);

/// <summary>A security scheme: emitted as a method that creates a credential.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="MethodName">The C# name.</param>
/// <param name="Kind">What a credential is made of.</param>
/// <param name="Location">Where a key goes.</param>
/// <param name="Parameter">The name of the header, query parameter or cookie that a key goes into.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record SecuritySchemeModel(
    string Name, string MethodName, SecurityKind Kind, KeyLocation Location, string Parameter, string? Description);

/// <summary>What a credential is made of.</summary>
internal enum SecurityKind
{
    Basic,
    Bearer,
    ApiKey,
}

/// <summary>Where a key goes.</summary>
internal enum KeyLocation
{
    Header,
    Query,
    Cookie,
}
