using CallbackServer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Emulator.Tool.Tests.Infrastructure;

/// <summary>The sample application behind Kestrel, on a free port.</summary>
internal sealed class IvrServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private IvrServer(WebApplication application) => _application = application;

    /// <summary>Gets its callback URL.</summary>
    public string CallbackUrl => new Uri(_application.Address(), CallbackServerApp.Path).AbsoluteUri;

    public static async Task<IvrServer> StartAsync(string secret = EmulatorOptions.DefaultApplicationSecret, string url = "http://127.0.0.1:0")
    {
        var application = CallbackServerApp.Create(
            [
                $"--urls={url}", $"--{CallbackServerApp.ApplicationKey}={EmulatorOptions.DefaultApplicationKey}", $"--{CallbackServerApp.ApplicationSecret}={secret}",
                $"--{CallbackServerApp.SalesNumber}=+12025550141",
            ],
            builder => builder.Logging.ClearProviders());
        await application.StartAsync(TestContext.Current.CancellationToken);
        return new IvrServer(application);
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
