using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Emulator;

namespace Sinch.Voice.Aspire.Hosting;

/// <summary>Runs the emulator of a resource: from the start of the AppHost to its end.</summary>
internal sealed class EmulatorRun(SinchVoiceEmulatorResource resource) : IAsyncDisposable
{
    private EmulatedPlatform? _platform;

    /// <summary>The emulator; <see langword="null"/> while it does not run.</summary>
    public EmulatedPlatform? Platform => Volatile.Read(ref _platform);

    private EndpointAnnotation Endpoint => resource.Annotations.OfType<EndpointAnnotation>().Single();

    /// <summary>Starts the emulator, and tells Aspire of its state and its endpoint.</summary>
    public async Task StartAsync(InitializeResourceEvent initialization, CancellationToken cancellationToken)
    {
        var notifications = initialization.Notifications;
        try
        {
            resource.Callback?.Check();
            await notifications.PublishUpdateAsync(resource, snapshot => snapshot with { State = KnownResourceStates.Starting }).ConfigureAwait(false);
            await initialization.Eventing.PublishAsync(new BeforeResourceStartedEvent(resource, initialization.Services), cancellationToken).ConfigureAwait(false);

            var platform = await EmulatedPlatform.StartAsync(resource.Options, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _platform, platform);
            CallLog.Follow(platform, initialization.Logger);

            // Resources that refer to the emulator wait for this.
            Endpoint.AllocatedEndpoint = new AllocatedEndpoint(Endpoint, platform.Endpoint.Host, platform.Endpoint.Port);
            await initialization.Eventing.PublishAsync(new ResourceEndpointsAllocatedEvent(resource, initialization.Services), cancellationToken).ConfigureAwait(false);
            await notifications.PublishUpdateAsync(resource, Running).ConfigureAwait(false);

            // The application may wait for the emulator, so the emulator doesn't wait for the application before it runs.
            if (resource.Callback is { } callback)
            {
                var url = await callback.GetUrlAsync(cancellationToken).ConfigureAwait(false);
                platform.CallbackUrl = url;
                await notifications.PublishUpdateAsync(resource, snapshot => snapshot with { Properties = EmulatorProperties.Of(resource, url) }).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            CallLog.NotStarted(initialization.Logger, exception);
            await DisposeAsync().ConfigureAwait(false);

            // Those who wait for the endpoint fail, too.
            Endpoint.AllocatedEndpoint = null;
            await notifications.PublishUpdateAsync(resource, snapshot => snapshot with
            {
                State = new ResourceStateSnapshot(KnownResourceStates.FailedToStart, KnownResourceStateStyles.Error),
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Stops the emulator, and tells Aspire so.</summary>
    public async Task StopAsync(ResourceNotificationService notifications)
    {
        if (Platform is null)
        {
            return;
        }

        await DisposeAsync().ConfigureAwait(false);
        await notifications.PublishUpdateAsync(resource, snapshot => snapshot with
        {
            State = KnownResourceStates.Finished,
            StopTimeStamp = TimeProvider.System.GetUtcNow().UtcDateTime,
        }).ConfigureAwait(false);
    }

    /// <summary>Stops the emulator.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _platform, null) is { } platform)
        {
            await platform.DisposeAsync().ConfigureAwait(false);
        }
    }

    private CustomResourceSnapshot Running(CustomResourceSnapshot snapshot) => snapshot with
    {
        State = KnownResourceStates.Running,
        StartTimeStamp = TimeProvider.System.GetUtcNow().UtcDateTime,
        Properties = EmulatorProperties.Of(resource, resource.Options.CallbackUrl),

        // Aspire takes URLs for inactive until the resource says otherwise.
        Urls = [.. snapshot.Urls.Select(url => url with { IsInactive = false })],
    };
}
