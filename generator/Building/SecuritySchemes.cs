using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Compares the document's security schemes with the credentials that the runtime has.</summary>
internal static class SecuritySchemes
{
    public static void Check(BuildContext context)
    {
        foreach (var (name, scheme) in (context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
            .Select(entry => (entry.Key, entry.Value)))
        {
            if (FindProblem(scheme) is { } problem)
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.UnsupportedSecurityScheme, DocumentPointer.Append("#/components/securitySchemes", name), name, problem);
            }
        }
    }

    /// <summary>Both of the runtime's credentials go into the Authorization header: Basic as HTTP has it, Signed as an API key.</summary>
    private static string? FindProblem(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.Http when string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase) => null,
        SecuritySchemeType.Http => $"the runtime has no credential for HTTP's '{scheme.Scheme}'",
        SecuritySchemeType.ApiKey when scheme.In == ParameterLocation.Header
            && string.Equals(scheme.Name, "Authorization", StringComparison.OrdinalIgnoreCase) => null,
        SecuritySchemeType.ApiKey => $"the runtime sends no key as {scheme.In?.ToString().ToLowerInvariant()} '{scheme.Name}'",
        SecuritySchemeType.OAuth2 => "the runtime has no credential for OAuth 2.0",
        SecuritySchemeType.OpenIdConnect => "the runtime has no credential for OpenID Connect",
        _ => "its type isn't known",
    };
}
