using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Aspire.Hosting.Tests.Infrastructure;

/// <summary>AppHosts for tests.</summary>
internal static class AppHost
{
    /// <summary>Creates a builder that finds the orchestrator and is silent.</summary>
    public static IDistributedApplicationTestingBuilder Create(params string[] args)
    {
        var builder = DistributedApplicationTestingBuilder.Create(args, (options, _) =>
        {
            options.AssemblyName = typeof(AppHost).Assembly.GetName().Name;
            options.DisableDashboard = true;
        });

        // The dashboard is disabled; Aspire asks for its path all the same.
        builder.Configuration["DcpPublisher:DashboardPath"] = "none";
        builder.Services.AddLogging(logging => logging.ClearProviders());
        return builder;
    }

    /// <summary>Adds an application that does not run, with an endpoint of this name.</summary>
    public static IResourceBuilder<ExecutableResource> AddApplication(this IDistributedApplicationBuilder builder, string endpoint = "http")
        => builder.AddExecutable("app", "dotnet", ".").WithHttpEndpoint(name: endpoint);

    /// <summary>Does what the orchestrator does to a resource when an AppHost starts.</summary>
    public static async Task InitializeAsync(this DistributedApplication app, IResource resource)
    {
        var eventing = app.Services.GetRequiredService<IDistributedApplicationEventing>();
        await eventing.PublishAsync(
            new InitializeResourceEvent(
                resource, eventing, app.Services.GetRequiredService<ResourceLoggerService>(), app.ResourceNotifications, app.Services),
            TestContext.Current.CancellationToken);
    }

    /// <summary>Does what the orchestrator does when it has chosen the port of an application.</summary>
    public static void Allocate(this IResourceBuilder<IResourceWithEndpoints> application, int port)
    {
        var endpoint = application.Resource.Annotations.OfType<EndpointAnnotation>().Single();
        endpoint.AllocatedEndpoint = new AllocatedEndpoint(endpoint, "localhost", port);
    }

    /// <summary>Stops what the AppHost hosts.</summary>
    public static async Task StopHostedAsync(this DistributedApplication app)
    {
        foreach (var service in app.Services.GetServices<IHostedService>().OfType<EmulatorShutdown>())
        {
            await service.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    public static CustomResourceSnapshot SnapshotOf(this DistributedApplication app, IResource resource)
        => app.ResourceNotifications.TryGetCurrentState(resource.Name, out var current) ? current.Snapshot : throw new InvalidOperationException($"'{resource.Name}' has no state.");

    public static ResourcePropertySnapshot PropertyOf(this DistributedApplication app, IResource resource, string name)
        => Assert.Single(app.SnapshotOf(resource).Properties, property => property.Name == name);

    /// <summary>Returns the environment variables that a resource would start with.</summary>
    public static async Task<Dictionary<string, string?>> EnvironmentOf(IResourceWithEnvironment resource, DistributedApplicationOperation operation = DistributedApplicationOperation.Run)
    {
        var values = await RawEnvironmentOf(resource, operation);
        var environment = new Dictionary<string, string?>();
        foreach (var (name, value) in values)
        {
            environment[name] = value is IValueProvider provider ? await provider.GetValueAsync(TestContext.Current.CancellationToken) : (string)value;
        }

        return environment;
    }

    /// <summary>Returns the environment variables before their values are known.</summary>
    public static async Task<Dictionary<string, object>> RawEnvironmentOf(IResourceWithEnvironment resource, DistributedApplicationOperation operation = DistributedApplicationOperation.Run)
    {
        var context = new EnvironmentCallbackContext(new DistributedApplicationExecutionContext(operation), resource, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        return context.EnvironmentVariables;
    }

    /// <summary>Reads the log of a resource until it has had a line with each of these texts, in this order.</summary>
    /// <remarks>What one reader has seen the next one does not get.</remarks>
    public static async Task LogsAsync(this DistributedApplication app, IResource resource, params string[] texts)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        timeout.CancelAfter(TimeSpan.FromMinutes(1));
        var awaited = new Queue<string>(texts);
        var seen = new List<string>();
        try
        {
            await foreach (var line in app.Services.GetRequiredService<ResourceLoggerService>().WatchAsync(resource).SelectMany(lines => lines).WithCancellation(timeout.Token))
            {
                seen.Add(line.Content);
                if (line.Content.Contains(awaited.Peek(), StringComparison.Ordinal) && awaited.Dequeue() is { } && awaited.Count == 0)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The log of '{resource.Name}' has no '{awaited.Peek()}':\n{string.Join('\n', seen)}");
        }
    }
}
