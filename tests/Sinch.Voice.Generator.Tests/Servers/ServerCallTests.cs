using Sinch.Voice.Generator.Tests.Infrastructure;
using Sinch.Voice.Generator.Tests.Security;

namespace Sinch.Voice.Generator.Tests.Servers;

/// <summary>Where calls of a generated client go, up to a real server.</summary>
public class ServerCallTests
{
    private const string Probe =
        """
        #nullable enable
        using System;
        using System.Threading.Tasks;
        using Sinch.Voice;

        internal static class Probe
        {
            public static Task ReadAsync(ApiClientOptions options) => new PetClient(options: options).Default.ReadAsync();
            public static ServerRegion Named(string name) => System.Linq.Enumerable.First(PetServer.All, server => server.Name == name);
        }
        """;

    private const string Read = """ "get": { "operationId": "read", "responses": { "204": { "description": "ok" } } } """;

    [Fact]
    public async Task A_value_of_a_server_variable_is_a_server()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = Load($$"""[ { "url": "http://127.0.0.1:{port}/{base}", "variables": { "port": { "default": "1", "enum": [ "1", "{{server.Address.Port}}" ] }, "base": { "default": "v1" } } } ]""");
        var named = consumer.Call<ServerRegion>("Probe", "Named", $"_{server.Address.Port}");
        await consumer.Call<Task>("Probe", "ReadAsync", new ApiClientOptions { Region = named });
        Assert.Equal(["/v1/read"], server.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[ { "url": "/v1" } ]""")]
    [InlineData("""[ { "url": "//127.0.0.1/v1" } ]""")]
    public async Task Without_a_whole_address_in_the_document_one_is_asked_for(string servers)
    {
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = Load(servers);
        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => consumer.Call<Task>("Probe", "ReadAsync", new ApiClientOptions()));
        Assert.Equal("Default.ReadAsync was not sent: the document declares no server; set ApiClientOptions.Endpoint.", exception.Message);

        await consumer.Call<Task>("Probe", "ReadAsync", new ApiClientOptions { Endpoint = new Uri(server.Address, "/v1") });
        Assert.Equal(["/v1/read"], server.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("/v2", "/v2/read")]
    [InlineData("/", "/read")]
    public async Task A_relative_server_of_an_operation_is_at_the_host_of_the_others(string url, string expected)
    {
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = Load("[]", $$"""{ "/read": { "servers": [ { "url": "{{url}}" } ], {{Read}} } }""");
        await consumer.Call<Task>("Probe", "ReadAsync", new ApiClientOptions { Endpoint = new Uri(server.Address, "/v1") });
        Assert.Equal([expected], server.Requests.Select(request => request.Target));

        Assert.Contains(
            "declares no server",
            (await Assert.ThrowsAsync<SinchVoiceException>(() => consumer.Call<Task>("Probe", "ReadAsync", new ApiClientOptions()))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_an_operation_can_be_overridden_with_its_variables_defaults()
    {
        await using var server = await LoopbackServer.StartAsync(204);
        using var consumer = Load(
            """[ { "url": "https://api.example.com" } ]""",
            $$"""{ "/read": { "servers": [ { "url": "https://{v}.example.com", "variables": { "v": { "default": "files" } } } ], {{Read}} } }""");
        await consumer.Call<Task>(
            "Probe", "ReadAsync", new ApiClientOptions { ServerOverrides = { [new Uri("https://files.example.com")] = new Uri(server.Address, "/files") } });
        Assert.Equal(["/files/read"], server.Requests.Select(request => request.Target));
    }

    private static LoadedConsumer Load(string servers, string? paths = null)
        => new(new GeneratorHost(SecuredSpec.Of("{}", null, paths ?? $$"""{ "/read": { {{Read}} } }""", servers)).AddSource(Probe).RunTwice().AssertCompiles().Output);
}
