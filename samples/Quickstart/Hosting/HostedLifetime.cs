using Microsoft.Extensions.Hosting;

namespace Quickstart.Hosting;

/// <summary>Leaves Ctrl+C to the Quickstart; the default lifetime would take it over.</summary>
internal sealed class HostedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
