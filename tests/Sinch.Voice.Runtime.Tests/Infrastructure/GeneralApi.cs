namespace Sinch.Voice.Runtime.Tests;

/// <summary>An API that isn't Sinch's, as its client describes it.</summary>
internal static class GeneralApi
{
    public static readonly ApiDescription Description = Of([new Uri("https://api.test")]);

    public static readonly ApiOperation Read = new("read", HttpMethod.Get, "/read", null, 200);

    public static readonly ApiOperation Open = new("open", HttpMethod.Get, "/open", null, 200) { IsAnonymous = true };

    public static ApiDescription Of(Uri[] servers, params SecurityScheme[] schemes)
        => new("PetClient", [.. servers.Select((server, i) => new ServerRegion($"s{i}", server))])
        {
            RequiresCredential = true,
            SecuritySchemes = schemes.Length > 0
                ? schemes
                : [SecurityScheme.Basic("login"), SecurityScheme.Bearer("oauth"), SecurityScheme.ApiKey("key", ApiKeyLocation.Query, "api_key")],
        };

    public static ApiPipeline Pipeline(Uri server, ApiCredential credential, params Uri[] others)
        => ApiPipeline.Create(Of([server, .. others]), credential, null, null);

    public static Task CallAsync(this ApiPipeline pipeline, ApiOperation? operation = null, CancellationToken? cancellationToken = null)
        => pipeline.SendAsync(new ApiRequest(operation ?? Read, (operation ?? Read).PathTemplate), null, cancellationToken ?? TestContext.Current.CancellationToken);

    public static Task<SinchVoiceException> FailToCallAsync(this ApiPipeline pipeline) => Assert.ThrowsAsync<SinchVoiceException>(() => pipeline.CallAsync());

    public static ClientRegistration<TestClient, ApiRegistrationOptions> Registration(ApiDescription? description = null)
        => new(description ?? Description, static pipeline => new TestClient(pipeline));
}
