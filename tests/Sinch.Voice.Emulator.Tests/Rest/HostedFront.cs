using System.Net.Http.Headers;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>A REST front behind a socket, with a bare client.</summary>
internal sealed class HostedFront : IAsyncDisposable
{
    private readonly LoopbackServer _server;

    private HostedFront(Front front, LoopbackServer server)
    {
        Front = front;
        _server = server;
        Http = new HttpClient { BaseAddress = server.Address };
        Http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(front.Basic);
    }

    public Front Front { get; }

    public Uri Address => _server.Address;

    public HttpClient Http { get; }

    public static async Task<HostedFront> StartAsync(RestSettings? settings = null)
    {
        var front = new Front(settings);
        return new HostedFront(front, await LoopbackServer.StartAsync(RestEndpoint.Create(front.Rest), cancellationToken: TestContext.Current.CancellationToken));
    }

    /// <summary>Creates a generated client, which signs its requests at the time of the front.</summary>
    public SinchVoiceClient Client(SinchCredential credential)
    {
        var options = new ApiClientOptions { Endpoint = Address, TimeProvider = Front.Time };
        options.ServerOverrides[new Uri("https://callingapi.sinch.com/")] = Address;
        return new SinchVoiceClient(Http, credential, options);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }
}
