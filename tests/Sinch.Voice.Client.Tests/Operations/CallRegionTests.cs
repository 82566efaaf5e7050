using Sinch.Voice.Client.Tests.Infrastructure;

namespace Sinch.Voice.Client.Tests.Operations;

/// <summary>A call is managed where its event says, and nobody else is given the credential for it.</summary>
public sealed class CallRegionTests
{
    /// <summary>As the example of the document has it.</summary>
    private const string Europe = "https://calling-euc1.api.sinch.com/calling/v1/calls/id/3b0a7ccd-05e1-4728-bafd-023b77c47784";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_managed_in_the_region_that_its_event_names()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var handler = new ReroutingHandler(server.Address);
        using var http = new HttpClient(handler);
        var voice = new SinchVoiceClient(http, TestCredentials.Signed);
        var ice = ApiJson.Deserialize<IceEvent>($$"""{ "event": "ice", "callid": "c1", "callResourceUrl": "{{Europe}}" }""")!;

        await voice.For(ice.CallResourceUrl).Calls.GetAsync(ice.CallId!, cancellationToken: Ct);
        await voice.For(SinchVoiceRegion.SouthAmerica).Calls.GetAsync("c2", cancellationToken: Ct);
        await voice.Calls.GetAsync("c3", new() { Region = SinchVoiceRegion.Europe }, Ct);
        await voice.For(SinchVoiceRegion.SouthAmerica).Calls.GetAsync("c4", new() { Region = SinchVoiceRegion.UnitedStates }, Ct);
        await voice.Calls.GetAsync("c5", cancellationToken: Ct);
        Assert.Equal(
            [
                "https://calling-euc1.api.sinch.com/calling/v1/calls/id/c1",
                "https://calling-sae1.api.sinch.com/calling/v1/calls/id/c2",
                "https://calling-euc1.api.sinch.com/calling/v1/calls/id/c3",
                "https://calling-use1.api.sinch.com/calling/v1/calls/id/c4",
                "https://calling.api.sinch.com/calling/v1/calls/id/c5",
            ],
            handler.Addresses.Select(address => address.AbsoluteUri));
        Assert.All(server.Requests, request => Assert.StartsWith("Application ", request.Header("Authorization"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Operations_with_a_server_of_their_own_go_there_all_the_same()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var handler = new ReroutingHandler(server.Address);
        using var http = new HttpClient(handler);
        await new SinchVoiceClient(http, TestCredentials.Signed).For(Europe).Applications.GetNumbersAsync(new() { Region = SinchVoiceRegion.Europe }, Ct);
        Assert.Equal("callingapi.sinch.com", Assert.Single(handler.Addresses).Host);
    }

    [Fact]
    public void An_event_that_names_no_address_leaves_the_client_as_it_is()
    {
        var voice = new SinchVoiceClient(TestCredentials.Signed);
        Assert.Same(voice, voice.For(new IceEvent().CallResourceUrl));
    }

    [Fact]
    public async Task An_endpoint_stands_in_for_every_region_and_events_may_name_it_too()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { Endpoint = server.Address });
        await voice.For(Europe).Calls.GetAsync("c1", cancellationToken: Ct);
        await voice.For(new Uri(server.Address, "/calling/v1/calls/id/c2").AbsoluteUri).Calls.GetAsync("c2", cancellationToken: Ct);
        await voice.Calls.GetAsync("c3", new() { Region = SinchVoiceRegion.Europe }, Ct);
        Assert.Equal(["/calling/v1/calls/id/c1", "/calling/v1/calls/id/c2", "/calling/v1/calls/id/c3"], server.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task A_server_in_place_of_one_region_is_called_for_its_calls_whichever_of_the_two_the_event_names()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var voice = new SinchVoiceClient(TestCredentials.Signed, new() { ServerOverrides = { [SinchVoiceRegion.Europe.Server] = server.Address } });
        await voice.For(Europe).Calls.GetAsync("c1", cancellationToken: Ct);
        await voice.For(new Uri(server.Address, "/calling/v1/calls/id/c2").AbsoluteUri).Calls.GetAsync("c2", cancellationToken: Ct);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_region_of_the_users_is_called()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var own = new ServerRegion("own", server.Address);
        await new SinchVoiceClient(TestCredentials.Signed, new() { Region = own }).For(server.Address.AbsoluteUri).Calls.GetAsync("c1", cancellationToken: Ct);
        await new SinchVoiceClient(TestCredentials.Signed).For(own).Calls.GetAsync("c2", cancellationToken: Ct);
        await new SinchVoiceClient(TestCredentials.Signed).Calls.GetAsync("c3", new() { Region = own }, Ct);
        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("https://evil.test/calling/v1/calls/id/c1", "https://evil.test")]
    [InlineData("https://calling-euc1.api.sinch.com.evil.test/c1", "https://calling-euc1.api.sinch.com.evil.test")]
    [InlineData("https://calling-euc1.api.sinch.com./c1", "https://calling-euc1.api.sinch.com.")]
    [InlineData("https://calling-euc1.api.sinch.com:8443/c1", "https://calling-euc1.api.sinch.com:8443")]
    [InlineData("http://calling-euc1.api.sinch.com/c1", "http://calling-euc1.api.sinch.com")]
    [InlineData("https://calling-euc1.api.sin\u0441h.com/c1", "https://calling-euc1.api.xn--sinh-n6d.com")]
    [InlineData("http://127.0.0.1:1/c1", "http://127.0.0.1:1")]
    [InlineData("ftp://calling-euc1.api.sinch.com/c1", "ftp://calling-euc1.api.sinch.com")]
    [InlineData("https://calling-euc1.api.sinch.com@evil.test/c1", "https://evil.test")]
    [InlineData("https://user:hush@calling-euc1.api.sinch.com/c1", "https://calling-euc1.api.sinch.com")]
    public void An_address_of_anybody_else_is_refused_by_the_name_of_its_server(string address, string server)
    {
        var exception = Assert.Throws<ArgumentException>(() => new SinchVoiceClient(TestCredentials.Signed).For(address));
        Assert.Equal("callResourceUrl", exception.ParamName);
        Assert.Contains(server + " ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("/c1", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_says_the_way_out()
    {
        var voice = new SinchVoiceClient(TestCredentials.Signed);
        var exception = Assert.Throws<ArgumentException>(() => voice.For("https://other.test/calls/1"));
        Assert.StartsWith(
            "https://other.test is neither a region of the document nor a server of the options. Credentials are sent to known servers only. To allow this one, set "
            + "ApiClientOptions.Region to it, or bind the client to your own ServerRegion.",
            exception.Message,
            StringComparison.Ordinal);
        Assert.NotSame(voice, voice.For(new ServerRegion("other", new Uri("https://other.test"))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/calling/v1/calls/id/c1")]
    [InlineData("calling-euc1.api.sinch.com")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_address_is_refused(string address)
        => Assert.Throws<ArgumentException>(() => new SinchVoiceClient(TestCredentials.Signed).For(address));

    [Fact]
    public async Task Plain_http_is_for_this_machine_and_for_servers_that_the_user_names()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        using var handler = new ReroutingHandler(server.Address);
        using var http = new HttpClient(handler);
        var named = new ServerRegion("lab", new Uri("http://lab.test"));
        await new SinchVoiceClient(http, TestCredentials.Signed, new() { Region = named }).For("http://lab.test/c1").Calls.GetAsync("c1", cancellationToken: Ct);
        await new SinchVoiceClient(http, TestCredentials.Signed).For(named).Calls.GetAsync("c2", cancellationToken: Ct);
        Assert.Equal(["lab.test", "lab.test"], handler.Addresses.Select(address => address.Host));
    }

    [Fact]
    public void A_double_says_that_it_does_not_override_it()
    {
        var exception = Assert.Throws<InvalidOperationException>(() => new Double().For(Europe));
        Assert.StartsWith("For was called on a test double", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new Double().For(SinchVoiceRegion.Europe));
    }

    private sealed class Double : SinchVoiceClient;
}
