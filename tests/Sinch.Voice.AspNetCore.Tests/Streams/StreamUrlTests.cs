using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests.Streams;

/// <summary>Which URL the platform is sent to.</summary>
public class StreamUrlTests
{
    [Theory]
    [InlineData("wss://voice.example.com", "wss://voice.example.com/voice/stream")]
    [InlineData("https://voice.example.com:8443/base/", "wss://voice.example.com:8443/base/voice/stream")]
    [InlineData("ws://10.0.0.7:5000", "ws://10.0.0.7:5000/voice/stream")]
    [InlineData("http://app/x", "ws://app/x/voice/stream")]
    public async Task The_option_names_the_application(string publicUrl, string expected)
    {
        await using var host = await StreamHost.StartAsync(Nothing, options => options.PublicUrl = new Uri(publicUrl));
        Assert.Equal(expected, await EndpointAsync(host));
    }

    [Theory]
    [InlineData("voice.example.com", "wss://voice.example.com/voice/stream")]
    [InlineData("abc.tunnel.test:444", "wss://abc.tunnel.test:444/voice/stream")]
    [InlineData("localhost:5000", "ws://localhost:5000/voice/stream")]
    [InlineData("[::1]:5000", "ws://[::1]:5000/voice/stream")]
    [InlineData("127.0.0.1.evil.test", "wss://127.0.0.1.evil.test/voice/stream")]
    public async Task Without_it_the_host_of_the_callback_is_called_securely_unless_it_is_this_machine(string name, string expected)
    {
        await using var host = await StreamHost.StartAsync(Nothing);
        Assert.Equal(expected, await EndpointAsync(host, callback => callback.Spoil = message => message.Headers.Host = name));
    }

    [Fact]
    public async Task What_a_proxy_removes_from_the_path_is_put_back()
    {
        await using var host = await StreamHost.StartAsync(Nothing, callbacks: options =>
        {
            options.Verification.AddApplication(TestApplication.Key, TestApplication.Secret);
            options.PublicPathPrefix = "/tenant";
        });
        var endpoint = await EndpointAsync(host, callback => callback.SignedPath = "/tenant/sinch/voice");
        Assert.Equal($"ws://{host.Address.Authority}/tenant/voice/stream", endpoint);
    }

    [Theory]
    [InlineData("wss://voice.example.com/?a=b")]
    [InlineData("wss://voice.example.com/#a")]
    [InlineData("wss://user@voice.example.com/")]
    [InlineData("ftp://voice.example.com/")]
    [InlineData("/voice")]
    public void An_unusable_option_is_refused(string publicUrl)
        => Assert.Throws<ArgumentException>(() => new SinchVoiceStreamOptions { PublicUrl = new Uri(publicUrl, UriKind.RelativeOrAbsolute) });

    [Fact]
    public async Task The_path_is_needed_only_if_there_are_several_endpoints()
    {
        await using var none = await StreamHost.StartAsync(_ => { });
        Assert.Contains("MapSinchVoiceStream", await ErrorAsync(none), StringComparison.Ordinal);

        await using var grouped = await StreamHost.StartAsync(app => app.MapGroup("/api").MapGroup("v1").MapSinchVoiceStream("agents", Nothing));
        Assert.EndsWith("/api/v1/agents", await EndpointAsync(grouped), StringComparison.Ordinal);

        await using var several = await StreamHost.StartAsync(
            app =>
            {
                app.MapSinchVoiceStream("/a", Nothing);
                app.MapSinchVoiceStream("/b", Nothing);
            },
            Public);
        Assert.Contains("(/a, /b)", await ErrorAsync(several), StringComparison.Ordinal);
        Assert.EndsWith("/b", (await TicketAsync(several, "/b")).Endpoint.AbsoluteUri, StringComparison.Ordinal);

        await using var tenants = await StreamHost.StartAsync(app => app.MapSinchVoiceStream("/{tenant}/stream", Nothing), Public);
        Assert.Contains("'/{tenant}/stream' has parameters", await ErrorAsync(tenants), StringComparison.Ordinal);
        Assert.EndsWith("/contoso/stream", (await TicketAsync(tenants, "/contoso/stream")).Endpoint.AbsoluteUri, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => TicketAsync(tenants, "contoso/stream"));
    }

    private static void Public(SinchVoiceStreamOptions options) => options.PublicUrl = new Uri("wss://voice.example.com");

    private static Task Nothing(StreamedCall call, CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<string?> EndpointAsync(StreamHost host, Action<Callback>? change = null)
        => (await host.CallAsync("c1", change)).GetProperty("destination").GetProperty("endpoint").GetString();

    private static async Task<StreamTicket> TicketAsync(StreamHost host, string? path)
        => await host.Service<StreamTickets>().CreateAsync("c1", new CallbackContext { ApplicationKey = TestApplication.Key }, path);

    private static async Task<string> ErrorAsync(StreamHost host)
        => (await Assert.ThrowsAsync<InvalidOperationException>(() => TicketAsync(host, null))).Message;
}
