using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Parameters;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Building.Security;

/// <summary>Compares security schemes with the credentials that the runtime has.</summary>
internal static class SecuritySchemeKinds
{
    public static SecurityKind Of(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.ApiKey => SecurityKind.ApiKey,
        SecuritySchemeType.Http when IsHttp(scheme, "basic") => SecurityKind.Basic,
        _ => SecurityKind.Bearer,
    };

    public static KeyLocation LocationOf(IOpenApiSecurityScheme scheme) => scheme.In switch
    {
        ParameterLocation.Query => KeyLocation.Query,
        ParameterLocation.Cookie => KeyLocation.Cookie,
        _ => KeyLocation.Header,
    };

    /// <summary>Tokens of OAuth 2.0 and OpenID Connect are bearer tokens; how one gets them is the token provider's matter.</summary>
    public static string? FindProblem(IOpenApiSecurityScheme scheme, RawDocument raw, string pointer) => scheme.Type switch
    {
        SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect => null,
        SecuritySchemeType.Http when IsHttp(scheme, "basic") || IsHttp(scheme, "bearer") => null,
        SecuritySchemeType.Http when string.IsNullOrEmpty(scheme.Scheme) => "it doesn't say which scheme of HTTP it is",
        SecuritySchemeType.Http => $"the runtime has no credential for HTTP's '{Printable.Text(scheme.Scheme!)}'",
        SecuritySchemeType.ApiKey => FindKeyProblem(scheme),
        SecuritySchemeType.MutualTLS => "certificates of clients are a matter of the HttpClient's handler",
        _ => $"its type '{Printable.Text(raw.FindText(DocumentPointer.Append(pointer, "type")) ?? string.Empty)}' isn't known",
    };

    private static bool IsHttp(IOpenApiSecurityScheme scheme, string name) => string.Equals(scheme.Scheme, name, StringComparison.OrdinalIgnoreCase);

    private static string? FindKeyProblem(IOpenApiSecurityScheme scheme) => (scheme.In, scheme.Name ?? string.Empty) switch
    {
        (not (ParameterLocation.Header or ParameterLocation.Query or ParameterLocation.Cookie), _) => "it doesn't say whether its key goes into a header, the query or a cookie",
        (_, "") => "its key has no name",
        (ParameterLocation.Query, var name) => name.Any(char.IsControl) || name.Any(char.IsSurrogate) ? $"'{Printable.Text(name)}' can't be the name of a parameter" : null,
        (ParameterLocation.Cookie, var name) => HeaderNames.IsToken(name) ? null : $"'{Printable.Text(name)}' can't be the name of a cookie",
        (_, var name) => !HeaderNames.IsToken(name) ? $"'{Printable.Text(name)}' can't be the name of a header" : !HeaderNames.CanHoldKey(name) ? $"the client sets the header '{name}' itself" : null,
    };
}
