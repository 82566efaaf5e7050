using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Sinch.Voice;

namespace CallbackServer.Tests;

/// <summary>The whole application, called as the platform calls it.</summary>
public sealed class ServerTests : IDisposable
{
    private const string Key = "669E367E-6BBA-48AB-AF15-266871C28135";
    private const string Secret = "BeIukql3pTKJ8RGL5zo0DA==";

    private static readonly Uri s_callback = new(CallbackServerApp.Path, UriKind.Relative);

    private readonly WebApplicationFactory<Program> _application = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting(CallbackServerApp.ApplicationKey, Key)
        .UseSetting(CallbackServerApp.ApplicationSecret, Secret));

    [Fact]
    public async Task CallerHearsTheMenu()
    {
        using var client = _application.CreateClient();
        using var request = new CallbackSigner(Key, Secret).CreateRequest(s_callback, new IceEvent { CallId = "1", Cli = "+46700000001" });
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var svaml = ApiJson.Deserialize<IceSvaml>(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var menu = Assert.IsType<RunMenuAction>(svaml?.Action?.Value);
        Assert.Equal(Prompt.Say("Press 1 for sales or 2 for your order."), menu.Menus?[0].MainPrompt);
    }

    [Fact]
    public async Task AnotherApplicationIsRefused()
    {
        using var client = _application.CreateClient();
        var other = new CallbackSigner(Key, Convert.ToBase64String(Encoding.UTF8.GetBytes("another secret")));
        using var request = other.CreateRequest(s_callback, new IceEvent { CallId = "1" });
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    public void Dispose() => _application.Dispose();
}
