using Microsoft.Extensions.Hosting;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Leaves Ctrl+C and SIGTERM to the process that the stand-in runs in; the default lifetime would take them over.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
