using System.Text;

namespace Sinch.Voice.Runtime.Tests.Http;

public sealed class RequestTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_is_signed_as_it_is_sent()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{\"name\":\"Ann\"}");
        var person = await Api.Pipeline(server.Address).SendAsync<Person>(Api.PostRequest(), null, Cancellation);

        Assert.Equal("Ann", person.Name);
        var request = Assert.Single(server.Requests);
        Assert.Equal("{\"name\":\"+46\"}", Encoding.UTF8.GetString(request.Body));
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.StartsWith("Sinch.Voice.Generated/", request.Header("User-Agent"), StringComparison.Ordinal);
        Api.AssertSigned(request);
    }

    [Theory]
    [InlineData("../../x?y#z")]
    [InlineData("+46123")]
    [InlineData("a%2Fb ä\\")]
    public async Task An_escaped_segment_arrives_intact(string id)
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var path = "/calls/" + PathSegment.Escape(id) + "/end";
        await Api.Pipeline(server.Address).SendAsync(new(Api.Get(), path), null, Cancellation);
        var request = Assert.Single(server.Requests);
        Assert.Equal(path, request.Target);
        Api.AssertSigned(request);
    }

    [Fact]
    public async Task The_path_of_a_server_comes_first()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        await Api.Pipeline(new Uri("https://nowhere.invalid"), new() { Endpoint = new Uri(server.Address, "/proxy/") }).GetPersonAsync();
        Assert.Equal("/proxy/calls/1", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task The_endpoint_wins_over_the_region_and_leaves_servers_of_operations_alone()
    {
        await using var endpoint = await LoopbackServer.StartAsync(200, "{}");
        await using var own = await LoopbackServer.StartAsync(200, "{}");
        var options = new ApiClientOptions { Region = new("r", new Uri("https://nowhere.invalid")), Endpoint = endpoint.Address };
        var pipeline = Api.Pipeline(new Uri("https://nowhere.invalid"), options);
        await pipeline.GetPersonAsync();
        await pipeline.SendAsync(new(Api.Get(own.Address), "/own"), null, Cancellation);
        Assert.Equal("/calls/1", Assert.Single(endpoint.Requests).Target);
        Assert.Equal("/own", Assert.Single(own.Requests).Target);
    }

    [Fact]
    public async Task A_server_of_an_operation_can_be_overridden()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var options = new ApiClientOptions { ServerOverrides = { [new Uri("https://callingapi.sinch.com/")] = server.Address } };
        await Api.Pipeline(new Uri("https://nowhere.invalid"), options).SendAsync(new(Api.Get(new Uri("https://callingapi.sinch.com")), "/v1"), null, Cancellation);
        Assert.Equal("/v1", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task Later_changes_of_the_options_have_no_effect()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var options = new ApiClientOptions { Endpoint = server.Address };
        var pipeline = Api.Pipeline(new Uri("https://nowhere.invalid"), options);
        options.Endpoint = new Uri("https://elsewhere.invalid");
        options.Timeout = TimeSpan.FromTicks(1);
        await pipeline.GetPersonAsync();
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Headers_of_a_call_are_sent()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var headers = new Dictionary<string, string> { ["X-CB-1"] = "one", ["user-agent"] = "mine/1" };
        await Api.Pipeline(server.Address).GetPersonAsync(new() { Headers = headers });
        var request = Assert.Single(server.Requests);
        Assert.Equal("one", request.Header("X-CB-1"));
        Assert.Equal("mine/1", request.Header("User-Agent"));
    }

    [Theory]
    [InlineData("Authorization", "x")]
    [InlineData("X-Timestamp", "x")]
    [InlineData("content-type", "x")]
    [InlineData("Host", "x")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("a b", "x")]
    [InlineData("", "x")]
    [InlineData("X-A", "hush\r\nX-B: c")]
    [InlineData("X-A", "hush\0")]
    [InlineData("X-A", "hushä")]
    public void Headers_that_are_not_a_callers_to_set_are_refused(string name, string value)
    {
        var exception = Assert.Throws<ArgumentException>(() => new RequestOptions { Headers = new Dictionary<string, string> { [name] = value } });
        Assert.DoesNotContain("hush", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Callbacks_are_handed_five_headers_at_most()
    {
        static RequestOptions With(int count)
            => new() { Headers = Enumerable.Range(1, count).ToDictionary(i => $"x-cb-{i}", _ => "hush").Append(new("X-Other", "1")).ToDictionary() };

        Assert.Equal(6, With(5).Headers!.Count);
        var exception = Assert.Throws<ArgumentException>(() => With(6));
        Assert.StartsWith("There are 6 X-CB-* headers; the platform forwards at most 5.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_callers_client_is_neither_disposed_nor_changed()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") }));
        using var client = new HttpClient(handler) { BaseAddress = new Uri("https://base.invalid"), DefaultRequestVersion = new Version(2, 0) };
        await Api.Pipeline(new Uri("https://a.test"), httpClient: client).GetPersonAsync();
        Assert.False(handler.IsDisposed);
        Assert.Empty(client.DefaultRequestHeaders);
        Assert.Equal(TimeSpan.FromSeconds(100), client.Timeout);
        var request = Assert.Single(handler.Requests);
        Assert.Equal("https://a.test/calls/1", request.RequestUri!.AbsoluteUri);
        Assert.Equal(client.DefaultRequestVersion, request.Version);
    }

    [Fact]
    public void An_empty_body_is_refused_before_it_is_sent()
    {
        Assert.Throws<ArgumentNullException>(() => RequestBody.Json<Person>(null!));
        Assert.Throws<ArgumentException>(() => RequestBody.Json(default(Shape)));
    }

    [Fact]
    public async Task A_credential_does_not_go_unencrypted_to_where_the_user_did_not_send_it()
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") }));
        using var client = new HttpClient(handler);
        var plain = new Uri("http://plain.test");
        await Api.Pipeline(plain, httpClient: client).FailAsync();
        Assert.Empty(handler.Requests);

        await Api.Pipeline(plain, new() { Endpoint = plain }, client).GetPersonAsync();
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(100)]
    public void Timeouts_that_no_timer_can_do_are_refused(int days)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ApiClientOptions { Timeout = TimeSpan.FromDays(days) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequestOptions { Timeout = TimeSpan.FromDays(days) });
    }
}
