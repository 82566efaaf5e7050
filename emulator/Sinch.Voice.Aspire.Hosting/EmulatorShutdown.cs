using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace Sinch.Voice.Aspire.Hosting;

/// <summary>Stops the emulators with the AppHost.</summary>
internal sealed class EmulatorShutdown(DistributedApplicationModel model, ResourceNotificationService notifications) : IHostedService, IAsyncDisposable
{
    private IEnumerable<EmulatorRun> Runs => model.Resources.OfType<SinchVoiceEmulatorResource>().Select(resource => resource.Run);

    /// <summary>Does nothing: Aspire initializes each resource by itself.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(Runs.Select(run => run.StopAsync(notifications)));

    /// <summary>Stops what still runs if the AppHost is disposed of without having been stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var run in Runs)
        {
            await run.DisposeAsync().ConfigureAwait(false);
        }
    }
}
