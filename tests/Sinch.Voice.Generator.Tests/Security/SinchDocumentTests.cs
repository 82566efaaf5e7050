using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Security;

/// <summary>A document of Sinch's is told from others by what it says, not by its name.</summary>
public class SinchDocumentTests
{
    private const string KeyInAuthorization = """{ "Key": { "type": "apiKey", "in": "header", "name": "Authorization" } }""";

    [Theory]
    [InlineData(KeyInAuthorization, "https://calling.api.sinch.com", true)]
    [InlineData(KeyInAuthorization, "https://SINCH.com/v1", true)]
    [InlineData(KeyInAuthorization, "https://calling-{region}.api.sinch.com", true)]
    [InlineData(KeyInAuthorization, "https://api.example.com", false)]
    [InlineData(KeyInAuthorization, "https://notsinch.com", false)]
    [InlineData(KeyInAuthorization, "https://sinch.com.example.com", false)]
    [InlineData(KeyInAuthorization, "https://example.com/sinch.com", false)]
    [InlineData("""{ "Key": { "type": "apiKey", "in": "header", "name": "X-Key" } }""", "https://api.sinch.com", false)]
    [InlineData("""{ "Basic": { "type": "http", "scheme": "basic" } }""", "https://api.sinch.com", false)]
    [InlineData("""{ "Signed": { "type": "apiKey", "in": "header", "name": "Authorization", "x-sinch-signed": true } }""", "https://api.example.com", true)]
    [InlineData("""{ "Signed": { "type": "apiKey", "in": "header", "name": "Authorization", "x-sinch-signed": false } }""", "https://api.example.com", false)]
    [InlineData("{}", "https://api.sinch.com", false)]
    public void It_has_a_marked_scheme_or_a_key_in_Authorization_at_a_server_of_Sinch(string schemes, string server, bool isSinch)
    {
        var servers = $$"""[ { "url": "https://mock.example.com" }, { "url": "{{server}}", "variables": { "region": { "default": "euc1" } } } ]""";
        var run = Generate.From(SecuredSpec.Of(schemes, null, servers: servers)).AssertCompiles();
        Assert.Equal(isSinch, run.Source("Sinch.Voice.PetClient.g.cs").Contains("SinchCredential credential,", StringComparison.Ordinal));
        Assert.Equal(isSinch, run.Source("Sinch.Voice.PetServiceCollectionExtensions.g.cs").Contains("SinchVoiceOptions", StringComparison.Ordinal));
        Assert.Contains($"Sinch.Voice.{(isSinch ? "PetRegion" : "PetServer")}.g.cs", run.HintNames);
        Assert.Equal(!isSinch && schemes != "{}", run.HintNames.Contains("Sinch.Voice.PetCredential.g.cs"));
    }

    [Theory]
    [InlineData("https://api.sinch.com", "For2")]
    [InlineData("https://api.example.com", "For")]
    public void Its_client_is_bound_to_the_region_of_a_call_by_a_name_that_no_group_has(string server, string group)
    {
        var source = Generate.From(SecuredSpec.Of(KeyInAuthorization, null, """{ "/read": { "get": { "operationId": "read", "tags": [ "for" ], "responses": { "204": { "description": "ok" } } } } }""", $$"""[ { "url": "{{server}}" } ]""")).AssertCompiles().Source("Sinch.Voice.PetClient.g.cs");
        Assert.Contains($" {group} {{ get; }}", source, StringComparison.Ordinal);
        Assert.Equal(group == "For2", source.Contains("PetClient For(string? callResourceUrl)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_vendors_is_one_with_and_without_its_overlay()
    {
        Assert.All(
            [Generate.From(Spec.Vendor), Generate.From(Spec.Corrected)],
            run => Assert.Contains("SinchApiDescription s_api", run.Source("Sinch.Voice.SinchVoiceClient.g.cs"), StringComparison.Ordinal));
    }

    [Fact]
    public void With_the_overlay_it_is_one_at_whatever_server()
    {
        var elsewhere = Spec.Corrected.Select(spec => spec with { Content = spec.Content!.Replace("sinch.com\"", "example.com\"", StringComparison.Ordinal) });
        Assert.Contains("SinchApiDescription s_api", Generate.From([.. elsewhere]).Source("Sinch.Voice.SinchVoiceClient.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void Schemes_that_its_credentials_do_not_serve_are_said()
        => Assert.Contains(
            "spec/sinch-voice.json(9,1): warning SVG030: Security scheme 's' is not supported: a Sinch client supports only Basic and Signed credentials. Authenticate in a message handler of the HttpClient",
            Generate.From(SecuredSpec.Of("{\n\"s\": { \"type\": \"oauth2\", \"flows\": {} },\n\"k\": { \"type\": \"apiKey\", \"in\": \"header\", \"name\": \"Authorization\", \"x-sinch-signed\": true } }", null))
                .AssertCompiles().Diagnostics);
}
