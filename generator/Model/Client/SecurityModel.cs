using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Client;

/// <summary>How the client authenticates its requests.</summary>
/// <param name="IsSinch">Whether with an application of Sinch's, so that the schemes don't matter.</param>
/// <param name="IsRequired">Whether there is an operation that can't be called without a credential.</param>
/// <param name="Schemes">The security schemes that there are credentials for.</param>
internal sealed record SecurityModel(bool IsSinch, bool IsRequired, EquatableArray<SecuritySchemeModel> Schemes);
