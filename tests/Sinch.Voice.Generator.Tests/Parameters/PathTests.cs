using System.Text.Json;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>Whatever the path of an operation is, requests go to the server that is configured, or none are made.</summary>
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
        await using var server = await AnsweringServer.StartAsync(204, string.Empty);
        using var consumer = new LoadedConsumer(new GeneratorHost(Document(path)).AddSource(Probe).RunTwice().AssertClean().Output);
        await consumer.Call<Task>("Probe", "CallAsync", server.Address);
        Assert.Equal(target, Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("/a/{", "the braces of its path don't match")]
    [InlineData("/b/}", "the braces of its path don't match")]
    [InlineData("/c/{{x}}", "the braces of its path don't match")]
    [InlineData("/d/{}", "the braces of its path don't match")]
    [InlineData("/a?x=1", "its path holds a query or a fragment; describe the query as parameters")]
    [InlineData("/a#f", "its path holds a query or a fragment; describe the query as parameters")]
    [InlineData("/../e", "its path holds a step (. or ..), which would lead to another path")]
    [InlineData("/a/.", "its path holds a step (. or ..), which would lead to another path")]
    [InlineData("/a/%2e%2E/b", "its path holds a step (. or ..), which would lead to another path")]
    [InlineData("/a/.%2E", "its path holds a step (. or ..), which would lead to another path")]
    public void A_path_that_can_not_be_requested_leaves_its_operation_out(string path, string reason)
        => Generate.From(Document(path)).AssertDiagnostics($"spec/sinch-voice.json(5,14): warning SVG006: Operation 'op' is left out: {reason}").AssertCompiles();

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

    private static Spec Document(string path) => Spec.Of(
        $$"""{ {{JsonSerializer.Serialize(path)}}: { "get": { "operationId": "op", "responses": { "204": { "description": "done" } } } } }""");
}
