using System.Net;
using System.Net.Sockets;
using System.Text;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>What is the same in process must be so on the wire.</summary>
public sealed class LoopbackServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A405NamesTheMethods()
    {
        await using var hosted = await HostedFront.StartAsync();
        using var response = await hosted.Http.PutAsync("/v1/configuration/numbers", null, Cancellation);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["DELETE", "GET", "POST"], response.Content.Headers.Allow);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.StartsWith(
            """{"status":"405 MethodNotAllowed","errorCode":40500,"message":""",
            await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "application/json", 400)]
    [InlineData("""{"method":"ttsCallout"}""", "text/plain", 400)]
    [InlineData("""{"method":"customCallout","customCallout":{}}""", "application/json", 200)]
    public async Task BodiesAndTypesArriveAsSent(string body, string contentType, int status)
    {
        await using var hosted = await HostedFront.StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        using var response = await hosted.Http.PostAsync("/calling/v1/callouts", content, Cancellation);

        Assert.Equal(status, (int)response.StatusCode);
        var request = Assert.Single(hosted.Front.Rest.Log.Snapshot()).Request;
        Assert.Equal(body, Encoding.UTF8.GetString(request.Body.Span));
        Assert.Equal($"{contentType}; charset=utf-8", request.Header("content-type"));
    }

    [Fact]
    public async Task PathsArriveAsSent()
    {
        await using var hosted = await HostedFront.StartAsync();
        using var response = await hosted.Http.GetAsync("/calling/v1/calls/id/call%2F1?a=%20", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("/calling/v1/calls/id/call%2F1?a=%20", Assert.Single(hosted.Front.Rest.Log.Snapshot()).Request.Target);
    }

    [Fact]
    public async Task ForwardedHeadersKeepTheirOrder()
    {
        await using var hosted = await HostedFront.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/calling/v1/callouts")
        {
            Content = new StringContent("""{"method":"customCallout","customCallout":{}}""", Encoding.UTF8, "application/json"),
        };
        string[] names = ["X-CB-F", "X-CB-A", "x-cb-z", "X-CB-B", "X-CB-Y", "X-CB-C"];
        Array.ForEach(names, name => request.Headers.Add(name, "value"));
        using var response = await hosted.Http.SendAsync(request, Cancellation);

        Assert.Equal(names[..5], hosted.Front.Platform.ForwardedHeaders.Select(header => header.Key));
    }

    [Fact]
    public async Task NoMoreIsReadThanTheLimit()
    {
        await using var hosted = await HostedFront.StartAsync(new RestSettings { MaxBodyLength = 1000 });
        using var content = new ByteArrayContent(new byte[100_000]);
        using var response = await hosted.Http.PostAsync("/calling/v1/callouts", content, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("longer than 1000 bytes", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(1001, Assert.Single(hosted.Front.Rest.Log.Snapshot()).Request.Body.Length);
    }

    [Fact]
    public async Task OnlyLoopbackIsListenedOnUntilDisposed()
    {
        var hosted = await HostedFront.StartAsync();
        Assert.Equal(("http", "127.0.0.1"), (hosted.Address.Scheme, hosted.Address.Host));

        await hosted.DisposeAsync();

        using var socket = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => socket.ConnectAsync(IPAddress.Loopback, hosted.Address.Port, Cancellation).AsTask());
    }

    [Fact]
    public async Task APortInUseIsAnError()
    {
        await using var hosted = await HostedFront.StartAsync();
        await Assert.ThrowsAsync<IOException>(
            () => LoopbackServer.StartAsync(RestEndpoint.Create(hosted.Front.Rest), hosted.Address.Port, cancellationToken: Cancellation));
    }
}
