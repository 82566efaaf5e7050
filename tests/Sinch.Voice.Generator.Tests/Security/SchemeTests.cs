using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Security;

/// <summary>Unsupported security schemes are reported at their line.</summary>
public class SchemeTests
{
    [Theory]
    [InlineData("""{ "type": "http", "scheme": "Basic" }""", "")]
    [InlineData("""{ "type": "http", "scheme": "BEARER", "bearerFormat": "JWT" }""", "")]
    [InlineData("""{ "type": "oauth2", "flows": {} }""", "")]
    [InlineData("""{ "type": "openIdConnect", "openIdConnectUrl": "https://example.com" }""", "")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "authorization" }""", "")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "User-Agent" }""", "")]
    [InlineData("""{ "type": "apiKey", "in": "query", "name": "key" }""", "")]
    [InlineData("""{ "type": "apiKey", "in": "cookie", "name": "key" }""", "")]
    [InlineData("""{ "type": "http", "scheme": "digest" }""", "the runtime has no credential for the HTTP scheme 'digest'")]
    [InlineData("""{ "type": "http", "scheme": "x\r\ny" }""", "the runtime has no credential for the HTTP scheme 'x\\r\\ny'")]
    [InlineData("""{ "type": "mutualTLS" }""", "client certificates are configured on the handler of the HttpClient")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Content-Type" }""", "the client sets the header 'Content-Type'")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Host" }""", "the client sets the header 'Host'")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Keep-Alive" }""", "the client sets the header 'Keep-Alive'")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "X\r\nEvil: 1" }""", "'X\\r\\nEvil: 1' is not a valid header name")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Schlüssel" }""", "'Schlüssel' is not a valid header name")]
    [InlineData("""{ "type": "apiKey", "in": "cookie", "name": "a=b" }""", "'a=b' is not a valid cookie name")]
    [InlineData("""{ "type": "apiKey", "in": "query", "name": "a\u0000" }""", "'a\\0' is not a valid parameter name")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "" }""", "its key has no name")]
    public void A_scheme_without_a_credential_is_a_warning(string scheme, string problem)
    {
        var run = Generate.From(SecuredSpec.Of($"{{\n\"s\": {scheme} }}", null)).AssertCompiles();
        var said = run.Diagnostics.Where(diagnostic => diagnostic.Contains("SVG030", StringComparison.Ordinal));
        Assert.Equal(
            problem.Length == 0 ? [] : [$"spec/sinch-voice.json(9,1): warning SVG030: Security scheme 's' is not supported: {problem}. Authenticate in a message handler of the HttpClient"],
            said);
        Assert.Equal(problem.Length == 0, run.HintNames.Contains("Sinch.Voice.PetCredential.g.cs"));
    }

    [Theory]
    [InlineData("""{ "type": "bogus" }""", "its type 'bogus' is unknown")]
    [InlineData("""{ "type": "apiKey", "in": "body", "name": "k" }""", "its location is not 'header', 'query', or 'cookie'")]
    [InlineData("""{ "type": "http" }""", "its HTTP authentication scheme is missing")]
    public void So_is_one_that_the_document_gets_wrong(string scheme, string problem)
        => Assert.Contains(
            $"spec/sinch-voice.json(9,1): warning SVG030: Security scheme 's' is not supported: {problem}. Authenticate in a message handler of the HttpClient",
            Generate.From(SecuredSpec.Of($"{{\n\"s\": {scheme} }}", null)).AssertCompiles().Diagnostics);

    [Fact]
    public void A_scheme_that_is_asked_for_and_not_there_is_a_warning()
        => Generate.From(SecuredSpec.Of("{}", """[ { "a": [] }, { "no/pe\n": [] } ]""", "{}")).AssertDiagnostics(
            "spec/sinch-voice.json(4,19): warning SVG036: Security scheme 'a' is not declared in components.securitySchemes; the client has no credential for it",
            "spec/sinch-voice.json(4,32): warning SVG036: Security scheme 'no/pe\\n' is not declared in components.securitySchemes; the client has no credential for it").AssertCompiles();

    [Fact]
    public void Names_and_descriptions_do_not_break_out()
        => Generate.From(SecuredSpec.Of(
            """
            { "class PWNED\"); } \u2028 */ </summary>": { "type": "http", "scheme": "basic", "description": "*/ </summary> \u0085 \"\"\" \u2029 x" },
              "\u200b": { "type": "apiKey", "in": "query", "name": "a\"\\\u2028b" }, "": { "type": "apiKey", "in": "header", "name": "x" } }
            """,
            null)).AssertCompiles();
}
