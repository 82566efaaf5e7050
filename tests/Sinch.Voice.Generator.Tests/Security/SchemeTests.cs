using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Security;

/// <summary>Security schemes that the runtime has no credential for are said at their line.</summary>
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
    [InlineData("""{ "type": "http", "scheme": "digest" }""", "the runtime has no credential for HTTP's 'digest'")]
    [InlineData("""{ "type": "http", "scheme": "x\r\ny" }""", "the runtime has no credential for HTTP's 'x\\r\\ny'")]
    [InlineData("""{ "type": "mutualTLS" }""", "certificates of clients are a matter of the HttpClient's handler")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Content-Type" }""", "the client sets the header 'Content-Type' itself")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Host" }""", "the client sets the header 'Host' itself")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Keep-Alive" }""", "the client sets the header 'Keep-Alive' itself")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "X\r\nEvil: 1" }""", "'X\\r\\nEvil: 1' can't be the name of a header")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "Schlüssel" }""", "'Schlüssel' can't be the name of a header")]
    [InlineData("""{ "type": "apiKey", "in": "cookie", "name": "a=b" }""", "'a=b' can't be the name of a cookie")]
    [InlineData("""{ "type": "apiKey", "in": "query", "name": "a\u0000" }""", "'a\\0' can't be the name of a parameter")]
    [InlineData("""{ "type": "apiKey", "in": "header", "name": "" }""", "its key has no name")]
    public void A_scheme_without_a_credential_is_a_warning(string scheme, string problem)
    {
        var run = Generate.From(SecuredSpec.Of($"{{\n\"s\": {scheme} }}", null)).AssertCompiles();
        var said = run.Diagnostics.Where(diagnostic => diagnostic.Contains("SVG030", StringComparison.Ordinal));
        Assert.Equal(
            problem.Length == 0 ? [] : [$"spec/sinch-voice.json(9,1): warning SVG030: Security scheme 's' isn't supported: {problem}; what it asks for has to be added by a handler of your own"],
            said);
        Assert.Equal(problem.Length == 0, run.HintNames.Contains("Sinch.Voice.PetCredential.g.cs"));
    }

    [Theory]
    [InlineData("""{ "type": "bogus" }""", "its type 'bogus' isn't known")]
    [InlineData("""{ "type": "apiKey", "in": "body", "name": "k" }""", "it doesn't say whether its key goes into a header, the query or a cookie")]
    [InlineData("""{ "type": "http" }""", "it doesn't say which scheme of HTTP it is")]
    public void So_is_one_that_the_document_gets_wrong(string scheme, string problem)
        => Assert.Contains(
            $"spec/sinch-voice.json(9,1): warning SVG030: Security scheme 's' isn't supported: {problem}; what it asks for has to be added by a handler of your own",
            Generate.From(SecuredSpec.Of($"{{\n\"s\": {scheme} }}", null)).AssertCompiles().Diagnostics);

    [Fact]
    public void A_scheme_that_is_asked_for_and_not_there_is_a_warning()
        => Generate.From(SecuredSpec.Of("{}", """[ { "a": [] }, { "no/pe\n": [] } ]""", "{}")).AssertDiagnostics(
            "spec/sinch-voice.json(4,19): warning SVG036: Security scheme 'a' isn't among the document's securitySchemes, so the client has no credential for it",
            "spec/sinch-voice.json(4,32): warning SVG036: Security scheme 'no/pe\\n' isn't among the document's securitySchemes, so the client has no credential for it").AssertCompiles();

    [Fact]
    public void Names_and_descriptions_do_not_break_out()
        => Generate.From(SecuredSpec.Of(
            """
            { "class PWNED\"); } \u2028 */ </summary>": { "type": "http", "scheme": "basic", "description": "*/ </summary> \u0085 \"\"\" \u2029 x" },
              "\u200b": { "type": "apiKey", "in": "query", "name": "a\"\\\u2028b" }, "": { "type": "apiKey", "in": "header", "name": "x" } }
            """,
            null)).AssertCompiles();
}
