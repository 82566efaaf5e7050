using System.Text.Json;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>Paths with a query or a fragment, which documents use to tell operations apart.</summary>
public sealed class FixedQueryTests
{
    private const string Id = """{ "name": "id", "in": "query", "required": true, "schema": { "type": "string" } }""";
    private const string IdInPath = """{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }""";
    private const string Limit = """{ "name": "limit", "in": "query", "schema": { "type": "integer" } }""";

    [Theory]
    [InlineData("/calls?type=voice", "", "", "/calls?type=voice")]
    [InlineData("/x?action=list&v=2", Limit, "limit: 5", "/x?action=list&v=2&limit=5")]
    [InlineData("/x?action=list&v=2", Limit, "", "/x?action=list&v=2")]
    [InlineData("/?flag", Limit, "limit: 5", "/?flag&limit=5")]
    [InlineData("/x?", "", "", "/x")]
    [InlineData("/x?a=b c\u00e4[]\"&d=%20%zz?/", "", "", "/x?a=b%20c%C3%A4%5B%5D%22&d=%20%25zz?/")]
    [InlineData("/x?id={id}", Id, "\"a&b=c\"", "/x?id=a%26b%3Dc")]
    [InlineData("/x?v=1&user={id}&w=2", IdInPath + "," + Limit, "\"7\", limit: 5", "/x?v=1&user=7&w=2&limit=5")]
    [InlineData("/x/{id}?v=1", IdInPath, "\"7\"", "/x/7?v=1")]
    [InlineData("/x?q=..", "", "", "/x?q=..")]
    public async Task A_query_is_sent_as_it_is_written_before_the_other_parameters(string path, string parameters, string arguments, string target)
    {
        Generated(path, parameters).AssertClean();
        Assert.Equal(target, await TargetOf(Document(path, parameters), arguments));
    }

    [Theory]
    [InlineData("/x#y", "", "/x", "#y")]
    [InlineData("/#X-Amz-Target=Dynamo.Put", "", "/", "#X-Amz-Target=Dynamo.Put")]
    [InlineData("/x?a=1#y?b={c}", Limit, "/x?a=1", "#y?b={c}")]
    public async Task A_fragment_is_not_sent(string path, string parameters, string target, string fragment)
    {
        Generated(path, parameters).AssertDiagnostics(
            $"spec/sinch-voice.json(5,14): info SVG032: The fragment '{fragment}' of the path is ignored: it tells operations apart and is not part of requests");
        Assert.Equal(target, await TargetOf(Document(path, parameters), ""));
    }

    [Fact]
    public void Operations_of_paths_that_differ_in_the_query_or_the_fragment_alone_have_their_own_names()
    {
        const string Operation = """{ "get": { "responses": { "204": { "description": "done" } } } }""";
        var run = Generate.From(Spec.Of($$"""{ "/x?a=1": {{Operation}}, "/x?a=2": {{Operation}}, "/x#one": {{Operation}}, "/x": {{Operation}} }""")).AssertCompiles();
        var client = run.Source("Sinch.Voice.DefaultClient.g.cs");
        Assert.All((string[])["GetXA1Async(", "GetXA2Async(", "GetXOneAsync(", "GetXAsync("], method => Assert.Contains(" " + method, client, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_variable_that_is_not_declared_is_a_required_string()
    {
        Generated("/x?user={id}", "").AssertDiagnostics(
            "spec/sinch-voice.json(5,32): warning SVG025: Path parameter 'id' is not declared by 'op'; it is treated as a required string");
        Assert.Equal("/x?user=7", await TargetOf(Document("/x?user={id}", ""), "\"7\""));
    }

    [Fact]
    public async Task A_parameter_whose_value_the_path_contains_is_ignored()
    {
        Generated("/x?limit=5", Limit).AssertDiagnostics(
            "spec/sinch-voice.json(5,76): info SVG032: Query parameter 'limit' is ignored: the query of the path contains its value");
        Assert.Equal("/x?limit=5", await TargetOf(Document("/x?limit=5", Limit), ""));
    }

    /// <summary>The signature covers the path, and of no request the query.</summary>
    [Fact]
    public async Task A_signed_request_is_signed_without_the_query()
    {
        var request = await RequestOf(Document("/x/{id}?v=1", IdInPath), "\"7\"", $"Signed(\"{TestApplication.Key}\", \"{TestApplication.Secret}\")");
        Assert.Equal("/x/7?v=1", request.Target);
        Assert.Equal(PlatformSignature.AuthorizationOf(request, TestApplication.Key, TestApplication.Secret), request.Header("Authorization"));
    }

    private static GeneratorRun Generated(string path, string parameters) => Generate.From(Document(path, parameters));

    private static async Task<string> TargetOf(Spec spec, string arguments) => (await RequestOf(spec, arguments, "Basic(\"key\", \"secret\")")).Target;

    /// <summary>Calls the operation.</summary>
    /// <returns>The request that the server received.</returns>
    private static async Task<ReceivedRequest> RequestOf(Spec spec, string arguments, string credential)
    {
        var probe =
            $$"""
            internal static class Probe
            {
                public static System.Threading.Tasks.Task CallAsync(System.Uri server)
                    => new Sinch.Voice.SinchVoiceClient(Sinch.Voice.SinchCredential.{{credential}}, new() { Endpoint = server }).Default.OpAsync({{arguments}});
            }
            """;
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = new LoadedConsumer(new GeneratorHost(spec).AddSource(probe).Run().AssertCompiles().Output);
        await consumer.Call<Task>("Probe", "CallAsync", server.Address);
        return Assert.Single(server.Requests);
    }

    private static Spec Document(string path, string parameters) => Spec.Of(
        $$"""{ {{JsonSerializer.Serialize(path)}}: { "get": { "operationId": "op", "parameters": [ {{parameters}} ], "responses": { "204": { "description": "done" } } } } }""");
}
