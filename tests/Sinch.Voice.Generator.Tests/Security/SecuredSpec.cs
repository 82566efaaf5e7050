using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Security;

/// <summary>Documents with security schemes, and a project that uses their clients.</summary>
internal static class SecuredSpec
{
    public const string AllSchemes =
        """
        { "basic_auth": { "type": "http", "scheme": "Basic", "description": "Name and password." },
          "token": { "type": "http", "scheme": "bearer" },
          "pet.oauth": { "type": "oauth2", "flows": {} },
          "oidc": { "type": "openIdConnect", "openIdConnectUrl": "https://id.example.com" },
          "header-key": { "type": "apiKey", "in": "header", "name": "X-Api-Key" },
          "query-key": { "type": "apiKey", "in": "query", "name": "api key" },
          "cookie-key": { "type": "apiKey", "in": "cookie", "name": "session" } }
        """;

    /// <summary>One operation that asks for what the document asks for, one for nothing, one of which nothing else is said.</summary>
    public const string Paths =
        """
        { "/read": { "get": { "operationId": "read", "responses": { "204": { "description": "ok" } } } },
          "/open": { "get": { "operationId": "open", "security": [], "responses": { "204": { "description": "ok" } } } },
          "/either": { "get": { "operationId": "either", "security": [ {}, { "token": [] } ], "responses": { "204": { "description": "ok" } } } } }
        """;

    public const string Probe =
        """
        #nullable enable
        using System;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static Task ReadAsync(ApiCredential credential, Uri server) => Client(credential, server).Default.ReadAsync();
            public static Task OpenAsync(ApiCredential credential, Uri server) => Client(credential, server).Default.OpenAsync();
            public static Task EitherAsync(ApiCredential credential, Uri server) => Client(credential, server).Default.EitherAsync();

            public static ApiCredential Create(string scheme) => scheme switch
            {
                "basic" => PetCredential.BasicAuth("me", "pa:ss"),
                "token" => PetCredential.Token("t0ken"),
                "oauth" => PetCredential.PetOauth("t0ken"),
                "oidc" => PetCredential.Oidc("t0ken"),
                "header" => PetCredential.HeaderKey("k3y"),
                "query" => PetCredential.QueryKey("k3y&+"),
                "cookie" => PetCredential.CookieKey("k3y"),
                _ => ApiCredentials.All(PetCredential.Token("t0ken"), PetCredential.HeaderKey("k3y"), PetCredential.QueryKey("k3y")),
            };

            private static PetClient Client(ApiCredential credential, Uri server) => new(credential, new() { Endpoint = server });
        }
        """;

    public static Spec Of(string schemes, string? security, string paths = Paths, string servers = """[ { "url": "https://api.example.com" } ]""")
        => new(
            $$"""
            { "openapi": "3.0.3",
              "info": { "title": "Pets", "version": "1" },
              "servers": {{servers}},{{(security is null ? "" : $"\n  \"security\": {security},")}}
              "paths": {{paths}},
              "components": { "securitySchemes":
            {{schemes}} } }
            """)
        {
            Metadata = new() { ["ClientName"] = "PetClient" },
        };

    public static LoadedConsumer Load() => new(new GeneratorHost(Of(AllSchemes, """[ { "token": [] } ]""")).AddSource(Probe).RunTwice().AssertClean().Output);
}
