using System.Text.Json;
using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Building.Parameters;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>For every path of an operation, requests are sent to the configured server, or not at all.</summary>
public sealed class PathTests
{
    [Theory]
    [InlineData("/a \"b\" \\c^|`<d>", "/a%20%22b%22%20%5Cc%5E%7C%60%3Cd%3E")]
    [InlineData("/\n\r\t\u0085\u2028PWNED", "/%0A%0D%09%C2%85%E2%80%A8PWNED")]
    [InlineData("/\u00e4\ud83d\ude00", "/%C3%A4%F0%9F%98%80")]
    [InlineData("/a%20b%2Fc%zz%", "/a%20b%2Fc%25zz%25")]
    [InlineData("/-._~!$&'()*+,;=:@", "/-._~!$&'()*+,;=:@")]
    [InlineData("/a[0]", "/a%5B0%5D")]
    [InlineData("//evil.example.com/f", "//evil.example.com/f")]
    [InlineData("/", "/")]
    [InlineData("/a/", "/a/")]
    [InlineData("/a//b", "/a//b")]
    [InlineData("/http://evil.example.com", "/http://evil.example.com")]
    [InlineData("/...", "/...")]
    [InlineData("/:x@evil.example.com", "/:x@evil.example.com")]
    public async Task The_text_of_a_path_is_sent_as_it_is_or_percent_encoded(string path, string target)
    {
        const string Probe =
            """
            internal static class Probe
            {
                public static System.Threading.Tasks.Task CallAsync(System.Uri server)
                    => new Sinch.Voice.SinchVoiceClient(Sinch.Voice.SinchCredential.Basic("key", "secret"), new() { Endpoint = server }).Default.OpAsync();
            }
            """;
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = new LoadedConsumer(new GeneratorHost(Document(path)).AddSource(Probe).RunTwice().AssertClean().Output);
        await consumer.Call<Task>("Probe", "CallAsync", server.Address);
        Assert.Equal(target, Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("/a/{", "the braces in its path are unbalanced")]
    [InlineData("/b/}", "the braces in its path are unbalanced")]
    [InlineData("/c/{{x}}", "the braces in its path are unbalanced")]
    [InlineData("/d/{}", "the braces in its path are unbalanced")]
    [InlineData("/a?x={x}1", "its query contains a variable that is not the value of a parameter; declare query parameters instead")]
    [InlineData("/a?x=1{x}", "its query contains a variable that is not the value of a parameter; declare query parameters instead")]
    [InlineData("/a?x={x}{y}", "its query contains a variable that is not the value of a parameter; declare query parameters instead")]
    [InlineData("/a?{x}", "its query contains a variable that is not the value of a parameter; declare query parameters instead")]
    [InlineData("/a?={x}", "its query contains a variable that is not the value of a parameter; declare query parameters instead")]
    [InlineData("/a/..?x=1", "its path contains a '.' or '..' segment, so requests could be sent to another path")]
    [InlineData("/a/..#x", "its path contains a '.' or '..' segment, so requests could be sent to another path")]
    [InlineData("/../e", "its path contains a '.' or '..' segment, so requests could be sent to another path")]
    [InlineData("/a/.", "its path contains a '.' or '..' segment, so requests could be sent to another path")]
    [InlineData("/a/%2e%2E/b", "its path contains a '.' or '..' segment, so requests could be sent to another path")]
    [InlineData("/a/.%2E", "its path contains a '.' or '..' segment, so requests could be sent to another path")]
    public void A_path_that_can_not_be_requested_leaves_its_operation_out(string path, string reason)
        => Generate.From(Document(path)).AssertDiagnostics($"spec/sinch-voice.json(5,14): warning SVG006: Operation 'op' is skipped: {reason}").AssertCompiles();

    [Fact]
    public async Task A_value_that_can_not_be_sent_is_refused_by_the_name_of_its_parameter_and_nothing_is_sent()
    {
        const string Probe =
            """
            internal static class Probe
            {
                public static System.Threading.Tasks.Task CallAsync(System.Uri server, string id, string xTrace)
                    => new Sinch.Voice.SinchVoiceClient(Sinch.Voice.SinchCredential.Basic("key", "secret"), new() { Endpoint = server }).Default.OpAsync(id, xTrace);
            }
            """;
        var document = Spec.Of(
            """
            { "/{id}": { "get": { "operationId": "op", "responses": { "204": { "description": "done" } }, "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "X-Trace", "in": "header", "required": true, "schema": { "type": "string" } } ] } } }
            """);
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = new LoadedConsumer(new GeneratorHost(document).AddSource(Probe).RunTwice().AssertClean().Output);
        Task Call(string? id, string? trace) => consumer.Call<Task>("Probe", "CallAsync", server.Address, id, trace);

        Assert.Equal("xTrace", (await Assert.ThrowsAsync<ArgumentException>(() => Call("a", "b\r\nX-Evil: 1"))).ParamName);
        Assert.Equal("xTrace", (await Assert.ThrowsAsync<ArgumentNullException>(() => Call("a", null))).ParamName);
        Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentException>(() => Call("..", "b"))).ParamName);
        Assert.Equal("id", (await Assert.ThrowsAsync<ArgumentNullException>(() => Call(null, "b"))).ParamName);
        Assert.Empty(server.Requests);
        await Call("a/../b", "c");
        Assert.Equal("/a%2F..%2Fb", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("no-slash")]
    [InlineData("http://evil.example.com/g")]
    [InlineData("@evil.example.com/g")]
    [InlineData(".evil.example.com/g")]
    public void A_path_without_a_slash_before_it_leaves_its_operation_out(string path)
    {
        var run = Generate.From(Document(path)).AssertCompiles();
        Assert.Contains(path, Assert.Single(run.Diagnostics), StringComparison.Ordinal);
        Assert.DoesNotContain("Sinch.Voice.DefaultClient.g.cs", run.HintNames);
    }

    /// <summary>The reader library takes none of these for a path; the generator doesn't rely on it.</summary>
    [Theory]
    [InlineData("no-slash")]
    [InlineData("@evil.example.com/g")]
    [InlineData("{x}")]
    [InlineData("")]
    public void Only_what_begins_with_a_slash_is_a_path(string path)
        => Assert.Throws<UnsupportedOperationException>(
            () => PathTemplate.Parse(new OperationSource(path, new OpenApiPathItem(), "#/paths/x", "GET", new OpenApiOperation())));

    private static Spec Document(string path) => Spec.Of(
        $$"""{ {{JsonSerializer.Serialize(path)}}: { "get": { "operationId": "op", "responses": { "204": { "description": "done" } } } } }""");
}
