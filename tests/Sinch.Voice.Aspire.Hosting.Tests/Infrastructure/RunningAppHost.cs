using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using CallbackServer;
using Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;

[assembly: AssemblyFixture(typeof(RunningAppHost))]

namespace Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;

/// <summary>An AppHost that the orchestrator runs: the emulator, and <c>samples/CallbackServer</c> as a process.</summary>
public sealed class RunningAppHost : IAsyncLifetime
{
    public const string Sales = "+12025550141";

    private DistributedApplication? _app;

    public DistributedApplication App => _app!;

    public SinchVoiceEmulatorResource Voice { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = AppHost.Create();

        // Tests don't wait for prompts.
        var voice = builder.AddSinchVoiceEmulator("voice", options => options.UseRealTime = false);
        var server = builder.AddExecutable("server", "dotnet", AppContext.BaseDirectory, "CallbackServer.dll")
            .WithHttpEndpoint(env: "ASPNETCORE_HTTP_PORTS")
            .WithReference(voice, "Sinch")
            .WithEnvironment(CallbackServerApp.SalesNumber.Replace(":", "__", StringComparison.Ordinal), Sales)
            .WaitFor(voice);
        voice.WithCallback(server, CallbackServerApp.Path);

        Voice = voice.Resource;
        _app = await builder.BuildAsync();
        await _app.StartAsync();
        await _app.ResourceNotifications.WaitForResourceAsync("server", KnownResourceStates.Running).WaitAsync(TimeSpan.FromMinutes(2));
        await _app.LogsAsync(server.Resource, "Application started.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }
}
