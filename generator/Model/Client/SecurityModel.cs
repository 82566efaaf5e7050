using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Client;

/// <summary>The authentication of requests.</summary>
/// <param name="IsSinch">Whether the client signs for an application of Sinch's, so that the schemes are ignored.</param>
/// <param name="IsRequired">Whether an operation requires a credential.</param>
/// <param name="Schemes">The supported security schemes.</param>
internal sealed record SecurityModel(bool IsSinch, bool IsRequired, EquatableArray<SecuritySchemeModel> Schemes);

/// <summary>A security scheme: emitted as a method that creates a credential.</summary>
/// <param name="Name">Its name in the document.</param>
/// <param name="MethodName">The C# name.</param>
/// <param name="Kind">The kind of credential.</param>
/// <param name="Location">The location of a key.</param>
/// <param name="Parameter">The name of the header, query parameter or cookie with the key.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
internal sealed record SecuritySchemeModel(
    string Name, string MethodName, SecurityKind Kind, KeyLocation Location, string Parameter, string? Description, bool Deprecated);

/// <summary>Specifies the kind of credential.</summary>
internal enum SecurityKind
{
    Basic,
    Bearer,
    ApiKey,
}

/// <summary>Specifies the location of a key.</summary>
internal enum KeyLocation
{
    Header,
    Query,
    Cookie,
}
