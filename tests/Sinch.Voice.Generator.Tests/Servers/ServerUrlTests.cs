using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Security;

namespace Sinch.Voice.Generator.Tests.Servers;

/// <summary>What becomes of the servers of a document.</summary>
public class ServerUrlTests
{
    private const string Open = "set ApiClientOptions.Endpoint to use another URL";
    private const string Incomplete = "is not an absolute URL; set ApiClientOptions.Endpoint";
    private const string Unusable = "the URL must use http or https, have a default for each variable, and have no user, query, or fragment";

    [Theory]
    [InlineData("""{ "url": "https://a.example.com/v1" }""", "Default https://a.example.com/v1", "")]
    [InlineData(
        """{ "url": "https://api.{region}.example.com/v3.6", "variables": { "region": { "default": "eu", "enum": [ "us", "eu", "ca" ] } } }""",
        "Eu https://api.eu.example.com/v3.6, Us https://api.us.example.com/v3.6, Ca https://api.ca.example.com/v3.6",
        "")]
    [InlineData(
        """{ "url": "{scheme}://a.example.com", "variables": { "scheme": { "default": "https", "enum": [ "https", "http" ] } } }""",
        "Https https://a.example.com/, Http http://a.example.com/",
        "")]
    [InlineData(
        """{ "url": "https://{tenant}.example.com:{port}", "variables": { "tenant": { "default": "demo" }, "port": { "default": "8443", "enum": [ "8443", "443" ] } } }""",
        "_8443 https://demo.example.com:8443/, _443 https://demo.example.com/",
        "info SVG037: Server 'https://{tenant}.example.com:{port}' is called as 'https://demo.example.com:8443/' with the defaults of its variables; " + Open)]
    [InlineData(
        """{ "url": "https://{a}.{b}.example.com", "variables": { "a": { "default": "x", "enum": [ "x", "y" ] }, "b": { "default": "x", "enum": [ "x", "y" ] } } }""",
        "Default https://x.x.example.com/",
        "info SVG037: Server 'https://{a}.{b}.example.com' is called as 'https://x.x.example.com/' with the defaults of its variables; " + Open)]
    [InlineData("""{ "url": "https://{a}.example.com", "variables": { "a": { "default": "x", "enum": [ "x" ] } } }""", "Default https://x.example.com/",
        "info SVG037: Server 'https://{a}.example.com' is called as 'https://x.example.com/' with the defaults of its variables; " + Open)]
    [InlineData("""{ "url": "/v1" }""", "", "info SVG037: Server '/v1' " + Incomplete)]
    [InlineData("""{ "url": "/" }""", "", "info SVG037: Server '/' " + Incomplete)]
    [InlineData("""{ "url": "//a.example.com/v1" }""", "", "info SVG037: Server '//a.example.com/v1' " + Incomplete)]
    [InlineData("""{ "url": "/{base}/x", "variables": { "base": { "default": "v1" } } }""", "", "info SVG037: Server '/v1/x' " + Incomplete)]
    [InlineData("""{ "url": "https://{host}" }""", "", "warning SVG007: Server 'https://{host}' is skipped: " + Unusable)]
    [InlineData("""{ "url": "wss://a.example.com" }""", "", "warning SVG007: Server 'wss://a.example.com' is skipped: " + Unusable)]
    [InlineData("""{ "url": "https://me:secret@a.example.com" }""", "", "warning SVG007: Server 'https://me:secret@a.example.com' is skipped: " + Unusable)]
    [InlineData("""{ "url": "https://a.example.com/?v=1" }""", "", "warning SVG007: Server 'https://a.example.com/?v=1' is skipped: " + Unusable)]
    [InlineData("""{ "url": "https://{h}/x", "variables": { "h": { "default": "me@evil.example.com" } } }""", "", "warning SVG007: Server 'https://me@evil.example.com/x' is skipped: " + Unusable)]
    [InlineData("""{ "url": "https://a b\n\"" }""", "", "warning SVG007: Server 'https://a b\\n\"' is skipped: " + Unusable)]
    public void Every_server_is_there_or_said(string server, string emitted, string said)
    {
        var run = Generate.From(SecuredSpec.Of("{}", null, "{}", $"[ {server} ]"));
        run.AssertDiagnostics(said.Length == 0 ? [] : ["spec/sinch-voice.json(3,16): " + said]).AssertCompiles();
        Assert.Equal(emitted, string.Join(", ", Servers(run)));
    }

    [Fact]
    public void A_variable_with_more_than_16_values_is_taken_at_its_default()
    {
        var values = string.Join(", ", Enumerable.Range(0, 17).Select(i => $"\"v{i}\""));
        var run = Generate.From(SecuredSpec.Of("{}", null, "{}", $$"""[ { "url": "https://{v}.example.com", "variables": { "v": { "default": "v0", "enum": [ {{values}} ] } } } ]"""));
        Assert.Equal(["Default https://v0.example.com/"], Servers(run.AssertCompiles()));
        Assert.Contains("SVG037", Assert.Single(run.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Servers_behind_the_first_are_named_after_description_or_host_and_value()
    {
        const string Variable = """ "variables": { "v": { "default": "eu", "enum": [ "eu", "us" ] } } """;
        var run = Generate.From(SecuredSpec.Of(
            "{}", null, "{}", $$"""[ { "url": "/v1" }, { "url": "https://a.example.com" }, { "url": "https://{v}.example.com", "description": "Test", {{Variable}} }, { "url": "https://b-{v}.example.com", {{Variable}} } ]"""));
        Assert.Equal(
            [
                "Default https://a.example.com/", "TestEu https://eu.example.com/", "TestUs https://us.example.com/",
                "BEuEu https://b-eu.example.com/", "BUsUs https://b-us.example.com/",
            ],
            Servers(run.AssertCompiles()));
    }

    [Theory]
    [InlineData("""[ { "url": "https://b.example.com" } ]""", "new global::System.Uri(\"https://b.example.com/\")", "")]
    [InlineData("""[ { "url": "/v2" } ]""", "new global::System.Uri(\"/v2\", global::System.UriKind.Relative)",
        "info SVG037: Server '/v2' is not an absolute URL; the host of the other operations is used")]
    [InlineData("""[ { "url": "https://{v}.example.com", "variables": { "v": { "default": "b", "enum": [ "b", "c" ] } } } ]""", "new global::System.Uri(\"https://b.example.com/\")",
        "info SVG037: Server 'https://{v}.example.com' is called as 'https://b.example.com/' with the defaults of its variables; set ApiClientOptions.ServerOverrides to use another URL")]
    [InlineData("""[ { "url": "https://b.example.com" }, { "url": "https://c.example.com" } ]""", "new global::System.Uri(\"https://b.example.com/\")",
        "info SVG037: Server 'https://b.example.com' is the first of several servers and the only one used; set ApiClientOptions.ServerOverrides to use another server")]
    public void An_operation_may_have_a_server_of_its_own(string servers, string emitted, string said)
    {
        foreach (var paths in new[]
        {
            $$"""{ "/a": { "servers": {{servers}}, "get": { "operationId": "op", "responses": { "204": { "description": "ok" } } } } }""",
            $$"""{ "/a": { "get": { "operationId": "op", "servers": {{servers}}, "responses": { "204": { "description": "ok" } } } } }""",
        })
        {
            var run = Generate.From(SecuredSpec.Of("{}", null, paths)).AssertCompiles();
            Assert.Contains($"\"/a\", {emitted}, 204)", run.Source("Sinch.Voice.DefaultClient.g.cs"), StringComparison.Ordinal);
            Assert.Equal(said, run.Diagnostics.Count == 0 ? "" : Assert.Single(run.Diagnostics).Split("): ", 2)[1]);
        }
    }

    private static IEnumerable<string> Servers(GeneratorRun run)
        => run.Source("Sinch.Voice.PetServer.g.cs").Split('\n')
            .Where(line => line.Contains("ServerRegion ", StringComparison.Ordinal) && line.Contains("{ get; } = new(", StringComparison.Ordinal))
            .Select(line => $"{line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3]} {line.Split("Uri(\"")[1].Split('"')[0]}");
}
