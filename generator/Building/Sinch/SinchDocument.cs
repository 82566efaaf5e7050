using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Servers;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>
/// Recognizes documents of Sinch's by their content. Their clients sign requests, have regions, read Sinch's error body and are registered with an
/// application. All other clients have the credentials of their security schemes, and servers.
/// </summary>
internal static class SinchDocument
{
    private const string Host = "sinch.com";
    private const string SchemesPointer = "#/components/securitySchemes";

    /// <summary>
    /// Returns whether a scheme is marked as Sinch's signature, or looks like it: a key in <c>Authorization</c> at a server of Sinch's. The vendor's APIs
    /// without signatures are treated like any other.
    /// </summary>
    public static bool IsMatch(OpenApiDocument document, RawDocument raw)
    {
        var schemes = document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>();
        return schemes.Keys.Any(name => IsMarked(raw, name))
            || (schemes.Values.Any(IsKeyInAuthorization) && Servers(document).Any(IsOfSinch));
    }

    /// <summary>Returns the reason that Sinch's credentials do not support a scheme, or <see langword="null"/>.</summary>
    public static string? FindProblem(IOpenApiSecurityScheme scheme, RawDocument raw, string name)
        => IsMarked(raw, name)
            || IsKeyInAuthorization(scheme)
            || (scheme.Type == SecuritySchemeType.Http && string.Equals(scheme.Scheme, "basic", StringComparison.OrdinalIgnoreCase))
                ? null
                : "a Sinch client supports only Basic and Signed credentials";

    /// <summary>Returns whether a header contains the time at which a request was signed.</summary>
    public static bool IsOwnHeader(string name) => name.Equals("x-timestamp", StringComparison.OrdinalIgnoreCase);

    private static bool IsMarked(RawDocument raw, string name)
        => raw.Find(DocumentPointer.Append(SchemesPointer, name, ExtensionNames.SinchSigned))?.GetValueKind() == JsonValueKind.True;

    private static bool IsKeyInAuthorization(IOpenApiSecurityScheme scheme)
        => scheme.Type == SecuritySchemeType.ApiKey
            && scheme.In == ParameterLocation.Header
            && string.Equals(scheme.Name, "Authorization", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<OpenApiServer> Servers(OpenApiDocument document)
        => (document.Servers ?? []).Concat((document.Paths ?? []).SelectMany(path => path.Value.Servers ?? []));

    private static bool IsOfSinch(OpenApiServer server)
        => ServerUrl.Absolute(ServerUrl.Of(server).Default) is { } url
            && (url.Host == Host || url.Host.EndsWith("." + Host, StringComparison.Ordinal));
}
