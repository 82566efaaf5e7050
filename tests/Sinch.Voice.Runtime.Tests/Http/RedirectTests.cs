namespace Sinch.Voice.Runtime.Tests.Http;

public sealed class RedirectTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_redirect_that_is_the_declared_success_is_the_answer()
    {
        await using var server = await LoopbackServer.StartAsync(context =>
        {
            context.Response.StatusCode = 303;
            context.Response.Headers.Location = "/home";
            return Task.CompletedTask;
        });
        var response = await ObservedCall.InvokeAsync(Api.Pipeline(server.Address), static pipeline => pipeline, static pipeline => pipeline.SendAsync(
            new(new("Login", HttpMethod.Get, "/login", null, 303), "/login"), null, TestContext.Current.CancellationToken));
        Assert.Equal("/login", Assert.Single(server.Requests).Target);
        Assert.Equal(["/home"], response.Headers["Location"]);
    }

    [Theory]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_POST_goes_on_to_a_known_server_with_the_same_body_and_a_signature_of_its_own(int status)
    {
        await using var region = await LoopbackServer.StartAsync(200, "{}");
        await using var global = await LoopbackServer.RedirectingAsync(status, () => new Uri(region.Address, "/moved"));
        var pipeline = ApiPipeline.Create(Api.Of(global.Address, region.Address), Api.Signed, null, null);
        await pipeline.SendAsync<Person>(Api.PostRequest(), null, Cancellation);

        var first = Assert.Single(global.Requests);
        var second = Assert.Single(region.Requests);
        Assert.Equal("POST", second.Method);
        Assert.Equal(first.Body, second.Body);
        Api.AssertSigned(first);
        Api.AssertSigned(second);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    public async Task Redirects_that_change_the_method_are_followed_for_GET_only(int status)
    {
        await using var region = await LoopbackServer.StartAsync(200, "{}");
        await using var global = await LoopbackServer.RedirectingAsync(status, () => region.Address);
        var pipeline = ApiPipeline.Create(Api.Of(global.Address, region.Address), Api.Signed, null, null);
        await pipeline.GetPersonAsync();
        Api.AssertSigned(Assert.Single(region.Requests));

        var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => pipeline.SendAsync<Person>(Api.PostRequest(), null, Cancellation));
        Assert.Equal(status, (int)exception.StatusCode!);
        Assert.Single(region.Requests);
    }

    /// <summary>A QUERY is safe, so nothing turns it into a GET; only 303 names the result as another resource.</summary>
    [Theory]
    [InlineData(301, true)]
    [InlineData(302, true)]
    [InlineData(303, false)]
    [InlineData(307, true)]
    [InlineData(308, true)]
    public async Task A_QUERY_goes_on_with_its_body(int status, bool isFollowed)
    {
        await using var region = await LoopbackServer.StartAsync(200, "{}");
        await using var global = await LoopbackServer.RedirectingAsync(status, () => region.Address);
        var pipeline = ApiPipeline.Create(Api.Of(global.Address, region.Address), Api.Signed, null, null);
        var request = new ApiRequest(new ApiOperation("query", new HttpMethod("QUERY"), "/calls", null, 200), "/calls") { Body = Api.PostRequest().Body };
        if (isFollowed)
        {
            await pipeline.SendAsync(request, null, Cancellation);
            var sent = Assert.Single(region.Requests);
            Assert.Equal(("QUERY", global.Requests[0].Text), (sent.Method, sent.Text));
            Api.AssertSigned(sent);
        }
        else
        {
            var exception = await Assert.ThrowsAsync<SinchVoiceException>(() => pipeline.SendAsync(request, null, Cancellation));
            Assert.Equal(status, (int)exception.StatusCode!);
            Assert.Empty(region.Requests);
        }
    }

    [Fact]
    public async Task A_strange_server_is_not_called_at_all()
    {
        await using var strange = await LoopbackServer.StartAsync(200, "{}");
        await using var global = await LoopbackServer.RedirectingAsync(307, () => strange.Address);
        var exception = await Api.Pipeline(global.Address).FailAsync();

        Assert.Equal(307, (int)exception.StatusCode!);
        Assert.StartsWith(strange.Address.AbsoluteUri, exception.Headers["location"].Single(), StringComparison.Ordinal);
        Assert.Empty(strange.Requests);
    }

    [Fact]
    public async Task Servers_that_the_user_names_are_known()
    {
        await using var named = await LoopbackServer.StartAsync(200, "{}");
        await using var global = await LoopbackServer.RedirectingAsync(307, () => named.Address);
        var options = new ApiClientOptions { ServerOverrides = { [new Uri("https://other.test")] = named.Address } };
        await Api.Pipeline(global.Address, options).GetPersonAsync();
        Api.AssertSigned(Assert.Single(named.Requests));
    }

    [Theory]
    [InlineData("https://user:pass@a.test/calls/1")]
    [InlineData("http://a.test/calls/1")]
    [InlineData("https://a.test:8443/calls/1")]
    [InlineData("https://a.test.evil.test/calls/1")]
    [InlineData("//evil.test/calls/1")]
    [InlineData("file:///etc/hosts")]
    public async Task An_address_that_only_looks_known_is_not_followed(string location)
    {
        using var handler = new StubHandler((_, _) =>
        {
            var response = new HttpResponseMessage(System.Net.HttpStatusCode.TemporaryRedirect);
            response.Headers.TryAddWithoutValidation("Location", location);
            return Task.FromResult(response);
        });
        using var client = new HttpClient(handler);
        await Api.Pipeline(new Uri("https://a.test"), httpClient: client).FailAsync();
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_circle_ends_after_five_hops()
    {
        LoopbackServer? server = null;
        await using var circle = server = await LoopbackServer.RedirectingAsync(307, () => server!.Address);
        var exception = await Api.Pipeline(circle.Address).FailAsync();
        Assert.Equal(307, (int)exception.StatusCode!);
        Assert.Equal(6, circle.Requests.Count);
    }
}
