namespace Sinch.Voice.Runtime.Tests.Servers;

/// <summary>The rules for servers hold for every document: where a credential may go, and where a request without one may.</summary>
public sealed class GeneralServerTests
{
    private static readonly ApiCredential s_token = ApiCredentials.Bearer("t0ken");

    [Fact]
    public async Task A_server_of_the_document_is_not_given_a_credential_unencrypted()
    {
        var exception = await GeneralApi.Pipeline(new Uri("http://api.test"), s_token).FailToCallAsync();
        Assert.Equal("read was not sent: the credential would be sent unencrypted to api.test; that is allowed only for a server set in the options.", exception.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_holds_no_credential_may_go_there(bool isAnonymous)
    {
        using var handler = new StubHandler((_, _) => Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") }));
        using var client = new HttpClient(handler);
        var pipeline = ApiPipeline.Create(GeneralApi.Of([new Uri("http://api.test")]), isAnonymous ? s_token : ApiCredentials.None, null, client);
        await pipeline.CallAsync(isAnonymous ? GeneralApi.Open : GeneralApi.Read);
        Assert.Null(Assert.Single(handler.Requests).Headers.Authorization);
    }

    [Fact]
    public async Task A_strange_server_is_not_called_at_all()
    {
        await using var strange = await LoopbackServer.StartAsync(200, "{}");
        await using var server = await LoopbackServer.RedirectingAsync(307, () => strange.Address);
        Assert.Equal(307, (int?)(await GeneralApi.Pipeline(server.Address, s_token).FailToCallAsync()).StatusCode);
        Assert.Empty(strange.Requests);
    }

    [Fact]
    public async Task A_relative_server_is_one_of_the_documents_hosts()
    {
        await using var server = await LoopbackServer.StartAsync(200, "{}");
        var operation = new ApiOperation("list", HttpMethod.Get, "/list", new Uri("/files/", UriKind.Relative), 200);
        await ApiPipeline.Create(GeneralApi.Of([new Uri(server.Address, "/v1")]), s_token, null, null).CallAsync(operation);
        Assert.Equal("/files/list", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task The_errors_of_other_documents_are_their_schemas_matter()
    {
        await using var server = await LoopbackServer.StartAsync(409, """{ "errorCode": 40900, "message": "hidden", "reference": "r", "status": "s" }""");
        var exception = await GeneralApi.Pipeline(server.Address, s_token).FailToCallAsync();
        Assert.Null(exception.ErrorCode ?? exception.ErrorMessage ?? exception.Reference ?? exception.Status);
        Assert.StartsWith("read failed with 409: {", exception.Message, StringComparison.Ordinal);
    }
}
