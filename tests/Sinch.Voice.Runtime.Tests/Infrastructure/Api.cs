namespace Sinch.Voice.Runtime.Tests;

/// <summary>An API as a client describes it, and calls of it.</summary>
internal static class Api
{
    public const string Secret = TestApplication.Secret;

    public static readonly SinchCredential Signed = SinchCredential.Signed("my-key", Secret);

    public static ApiOperation Get(Uri? server = null) => new("Calling_Get", HttpMethod.Get, "/calls/{id}", server, 200);

    public static ApiOperation Post(Uri? server = null) => new("Calling_Post", HttpMethod.Post, "/calls", server, 200, 201);

    public static SinchApiDescription Of(params Uri[] servers)
        => new("TestClient", [.. servers.Select((server, i) => new ServerRegion($"r{i}", server))]);

    public static ApiPipeline Pipeline(Uri server, ApiClientOptions? options = null, HttpClient? httpClient = null)
        => ApiPipeline.Create(Of(server), Signed, options, httpClient);

    public static ApiRequest PostRequest(Uri? server = null) => new(Post(server), "/calls") { Body = RequestBody.Json(new Person { Name = "+46" }) };

    public static Task<Person> GetPersonAsync(this ApiPipeline pipeline, RequestOptions? options = null, CancellationToken? cancellationToken = null)
        => pipeline.SendAsync<Person>(new(Get(), "/calls/1"), options, cancellationToken ?? TestContext.Current.CancellationToken);

    public static Task<SinchVoiceException> FailAsync(this ApiPipeline pipeline, RequestOptions? options = null)
        => Assert.ThrowsAsync<SinchVoiceException>(() => pipeline.GetPersonAsync(options));

    /// <summary>Checks that a request is signed for what was received.</summary>
    public static void AssertSigned(ReceivedRequest request)
        => Assert.Equal(PlatformSignature.AuthorizationOf(request, "my-key", Secret), request.Header("Authorization"));
}
