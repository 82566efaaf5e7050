using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Building.Parameters;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Security;

/// <summary>Reports parameters with the location and the name of a credential's key: the client sends the key there.</summary>
internal sealed class CredentialParameters(BuildContext context, SecurityRequirements requirements, SecurityModel security)
{
    private readonly List<SecuritySchemeModel> _keys = [.. security.Schemes.Where(scheme => scheme.Kind == SecurityKind.ApiKey)];

    public void Check(OperationSource source, IReadOnlyList<DeclaredParameter> parameters)
    {
        if (_keys.Count == 0 || requirements.IsAnonymous(source.Operation))
        {
            return;
        }

        foreach (var parameter in parameters)
        {
            if (_keys.Find(key => IsSentAs(key, parameter)) is { } scheme)
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.IgnoredPart,
                    parameter.ListPointer,
                    parameter.Described,
                    $"the credential of security scheme '{Printable.Text(scheme.Name)}' has the same name and location; a client with another credential sends the parameter");
            }
        }
    }

    private static bool IsSentAs(SecuritySchemeModel key, DeclaredParameter parameter) => (key.Location, parameter.In) switch
    {
        (KeyLocation.Header, ParameterLocation.Header) => string.Equals(key.Parameter, parameter.Name, StringComparison.OrdinalIgnoreCase),
        (KeyLocation.Query, ParameterLocation.Query) or (KeyLocation.Cookie, ParameterLocation.Cookie) => key.Parameter == parameter.Name,
        _ => false,
    };
}
