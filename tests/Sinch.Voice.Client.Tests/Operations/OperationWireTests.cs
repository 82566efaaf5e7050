using System.Text;
using Sinch.Voice.Client.Tests.Infrastructure;

namespace Sinch.Voice.Client.Tests.Operations;

/// <summary>Each operation over a real connection: method, host, path, headers, body, and what comes back.</summary>
public class OperationWireTests
{
    public static TheoryData<int> Cases => [.. Enumerable.Range(0, OperationCases.All.Count)];

    [Fact]
    public void Every_operation_is_among_the_cases()
    {
        var ids = VendorDocument.Root["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject())
            .Select(member => member.Value as System.Text.Json.Nodes.JsonObject)
            .Select(operation => (string?)operation?["operationId"])
            .OfType<string>();
        Assert.Equal(ids.Order(), OperationCases.All.Select(operation => operation.Id).Distinct().Order());
        Assert.Equal(14, OperationCases.All.Select(operation => operation.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task An_operation_goes_over_the_wire(int index)
    {
        var expected = OperationCases.All[index];
        await using var server = await LoopbackServer.StartAsync(expected.Status, expected.Answer);
        using var handler = new ReroutingHandler(server.Address);
        using var http = new HttpClient(handler);
        var voice = new SinchVoiceClient(http, TestCredentials.Signed, new() { Region = SinchVoiceRegion.Europe });

        var result = await expected.Call(voice, TestContext.Current.CancellationToken);

        Assert.Equal(expected.Host, Assert.Single(handler.Addresses).Host);
        Assert.Equal("https", handler.Addresses[0].Scheme);
        var request = Assert.Single(server.Requests);
        Assert.Equal(expected.Method, request.Method);
        Assert.Equal(expected.Target, request.Target);
        Assert.Equal(expected.Body ?? string.Empty, request.Text);
        Assert.Equal(expected.Body is null ? null : "application/json", request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.StartsWith($"Application {TestApplication.Key}:", request.Header("Authorization"), StringComparison.Ordinal);
        Assert.NotNull(request.Header("x-timestamp"));
        Assert.StartsWith("Sinch.Voice.Generated/", request.Header("User-Agent"), StringComparison.Ordinal);
        expected.Check?.Invoke(result);
    }

    /// <summary>The call, the leg or the participant has changed, whatever the success status.</summary>
    [Theory]
    [InlineData(200, "{}")]
    [InlineData(200, "<html>")]
    [InlineData(202, null)]
    [InlineData(204, null)]
    [InlineData(299, "{}")]
    public async Task Any_success_is_one_where_nothing_is_read(int status, string? answer)
    {
        var operations = OperationCases.All.Where(operation => operation.Check is null).ToList();
        Assert.Equal(8, operations.Count);
        await using var server = await LoopbackServer.StartAsync(status, answer);
        using var handler = new ReroutingHandler(server.Address);
        using var http = new HttpClient(handler);
        var voice = new SinchVoiceClient(http, TestCredentials.Signed);
        foreach (var operation in operations)
        {
            await operation.Call(voice, TestContext.Current.CancellationToken);
        }

        Assert.Equal(operations.Count, server.Requests.Count);
    }

    [Theory]
    [InlineData(202, """{ "callId": "c1" }""", null)]
    [InlineData(201, """{ "callId": "c1" }""", null)]
    [InlineData(202, "<html>", "Callouts.CreateAsync succeeded with 202, which the document does not declare, but the response cannot be read: ")]
    [InlineData(204, null, "Callouts.CreateAsync succeeded with 204, which the document does not declare, but the response is empty.")]
    public async Task A_success_that_is_not_declared_is_read_like_the_one_that_is(int status, string? answer, string? message)
    {
        await using var server = await LoopbackServer.StartAsync(status, answer);
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });
        var call = voice.Callouts.CreateAsync(
            new TtsCalloutRequest { TtsCallout = new() { Destination = new DestinationPstn { Endpoint = "+14045005000" }, Locale = "en-US", Text = "Hello" } },
            cancellationToken: TestContext.Current.CancellationToken);
        if (message is null)
        {
            Assert.Equal("c1", (await call).CallId);
            return;
        }

        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => call);
        Assert.StartsWith(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Equal(answer ?? string.Empty, exception.RawBody);
    }

    [Fact]
    public async Task Basic_authentication_sends_key_and_secret()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{ "callId": "c1" }""");
        var voice = new SinchVoiceClient(TestCredentials.Basic, new() { Endpoint = server.Address });
        await voice.Calls.GetAsync("c1", cancellationToken: TestContext.Current.CancellationToken);
        var expected = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestApplication.Key}:{TestApplication.Secret}"));
        Assert.Equal($"Basic {expected}", Assert.Single(server.Requests).Header("Authorization"));
    }

    [Theory]
    [InlineData("Default", "calling.api.sinch.com")]
    [InlineData("UnitedStates", "calling-use1.api.sinch.com")]
    [InlineData("Europe", "calling-euc1.api.sinch.com")]
    [InlineData("SouthAmerica", "calling-sae1.api.sinch.com")]
    [InlineData("SoutheastAsia1", "calling-apse1.api.sinch.com")]
    [InlineData("SoutheastAsia2", "calling-apse2.api.sinch.com")]
    public async Task A_region_has_the_host_that_the_document_gives_it(string name, string host)
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var handler = new ReroutingHandler(server.Address);
        using var http = new HttpClient(handler);
        var voice = new SinchVoiceClient(http, TestCredentials.Signed, new() { Region = SinchVoiceRegion.All.Single(region => region.Name == name) });
        await voice.Calls.GetAsync("c1", cancellationToken: TestContext.Current.CancellationToken);
        await voice.Applications.GetNumbersAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([host, "callingapi.sinch.com"], handler.Addresses.Select(address => address.Host));
    }

    [Fact]
    public async Task Without_a_region_the_first_server_of_the_document_is_called()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var handler = new ReroutingHandler(server.Address);
        using var http = new HttpClient(handler);
        await new SinchVoiceClient(http, TestCredentials.Signed).Calls.GetAsync("c1", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("calling.api.sinch.com", Assert.Single(handler.Addresses).Host);
    }

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("../../x?y#z", "..%2F..%2Fx%3Fy%23z")]
    [InlineData("+46730170101", "+46730170101")]
    [InlineData("b0a7_257@192.0.2.1", "b0a7_257@192.0.2.1")]
    [InlineData("room@x:1", "room@x:1")]
    [InlineData("!$&'()*+,;=:@", "!$&'()*+,;=:@")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("å ä", "%C3%A5%20%C3%A4")]
    [InlineData("...", "...")]
    [InlineData("~a-b_c.d", "~a-b_c.d")]
    public async Task A_path_value_stays_one_segment(string value, string segment)
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });
        await voice.Calls.GetAsync(value, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal($"/calling/v1/calls/id/{segment}", Assert.Single(server.Requests).Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a\nb")]
    public async Task A_path_value_that_can_not_stay_one_segment_is_refused_before_anything_is_sent(string value)
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });
        await Assert.ThrowsAnyAsync<ArgumentException>(() => voice.Calls.GetAsync(value, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => voice.Calls.UpdateLegAsync(
            "c1", default, new Svaml(), cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_the_document_does_not_describe_is_sent_too()
    {
        await using var server = await LoopbackServer.StartAsync(200, """{ "callId": "c1", "pop": "eu" }""");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });
        var result = await voice.Callouts.CreateAsync(
            new CustomCalloutRequest { CustomCallout = new() { Custom = "x" }, AdditionalProperties = new() { { "pop", "eu-central" }, { "n", 3 }, { "on", true } } },
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"method":"customCallout","customCallout":{"custom":"x"},"pop":"eu-central","n":3,"on":true}""", Assert.Single(server.Requests).Text);
        Assert.Equal("eu", result.AdditionalProperties!["pop"].GetString());
    }

    [Fact]
    public async Task Test_doubles_override_what_they_need()
    {
        var voice = new FakeVoice();
        Assert.Equal("fake", (await voice.Calls.GetAsync("any", cancellationToken: TestContext.Current.CancellationToken)).CallId);
    }

    private sealed class FakeVoice : SinchVoiceClient
    {
        public override CallsClient Calls { get; } = new FakeCalls();
    }

    private sealed class FakeCalls : CallsClient
    {
        public override Task<CallInformation> GetAsync(string callId, RequestOptions? options = null, CancellationToken cancellationToken = default)
            => Task.FromResult(new CallInformation { CallId = "fake" });
    }
}
