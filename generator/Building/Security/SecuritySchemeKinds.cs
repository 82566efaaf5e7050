using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Parameters;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building.Security;

/// <summary>Maps security schemes to the credentials of the runtime.</summary>
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

    /// <summary>Tokens of OAuth 2.0 and OpenID Connect are bearer tokens; the token provider obtains them.</summary>
    public static string? FindProblem(IOpenApiSecurityScheme scheme, RawDocument raw, string pointer) => scheme.Type switch
    {
        SecuritySchemeType.OAuth2 or SecuritySchemeType.OpenIdConnect => null,
        SecuritySchemeType.Http when IsHttp(scheme, "basic") || IsHttp(scheme, "bearer") => null,
        SecuritySchemeType.Http when string.IsNullOrEmpty(scheme.Scheme) => "its HTTP authentication scheme is missing",
        SecuritySchemeType.Http => $"the runtime has no credential for the HTTP scheme '{Printable.Text(scheme.Scheme!)}'",
        SecuritySchemeType.ApiKey => FindKeyProblem(scheme),
        SecuritySchemeType.MutualTLS => "client certificates are configured on the handler of the HttpClient",
        _ => $"its type '{Printable.Text(raw.FindText(DocumentPointer.Append(pointer, "type")) ?? string.Empty)}' is unknown",
    };

    private static bool IsHttp(IOpenApiSecurityScheme scheme, string name) => string.Equals(scheme.Scheme, name, StringComparison.OrdinalIgnoreCase);

    private static string? FindKeyProblem(IOpenApiSecurityScheme scheme) => (scheme.In, scheme.Name ?? string.Empty) switch
    {
        (not (ParameterLocation.Header or ParameterLocation.Query or ParameterLocation.Cookie), _) => "its location is not 'header', 'query', or 'cookie'",
        (_, "") => "its key has no name",
        (ParameterLocation.Query, var name) => name.Any(char.IsControl) || name.Any(char.IsSurrogate) ? $"'{Printable.Text(name)}' is not a valid parameter name" : null,
        (ParameterLocation.Cookie, var name) => HttpTokens.IsToken(name) ? null : $"'{Printable.Text(name)}' is not a valid cookie name",
        (_, var name) => !HttpTokens.IsToken(name) ? $"'{Printable.Text(name)}' is not a valid header name" : !HeaderNames.CanHoldKey(name) ? $"the client sets the header '{name}'" : null,
    };
}
