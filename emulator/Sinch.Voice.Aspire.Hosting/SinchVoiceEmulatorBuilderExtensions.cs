using System.Net.Sockets;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.Aspire.Hosting;
using Sinch.Voice.Emulator;

namespace Aspire.Hosting;

/// <summary>Provides extension methods that add the Sinch Voice emulator to an AppHost.</summary>
public static class SinchVoiceEmulatorBuilderExtensions
{
    /// <summary>The configuration section that clients and callbacks take their options from.</summary>
    private const string DefaultSection = "Sinch:Voice";

    /// <summary>The server that the document names for numbers and callback URLs, whatever the endpoint of the client is.</summary>
    private const string ConfigurationServer = "callingapi.sinch.com";

    /// <summary>Adds an emulated Voice platform, which runs in the process of the AppHost.</summary>
    /// <param name="builder">The builder of the AppHost.</param>
    /// <param name="name">The name of the resource.</param>
    /// <param name="configure">Sets options. Unlike in tests, the default of <see cref="EmulatorOptions.UseRealTime"/> is <see langword="true"/>.</param>
    /// <returns>The builder of the resource.</returns>
    /// <remarks>The resource is not part of what the AppHost publishes.</remarks>
    /// <exception cref="ArgumentException">An option cannot be used; the message names it.</exception>
    /// <example>
    /// <code>
    /// var voice = builder.AddSinchVoiceEmulator("voice");
    /// var app = builder.AddProject&lt;Projects.Ivr&gt;("ivr").WithReference(voice);
    /// voice.WithCallback(app, "/sinch/voice");
    /// </code>
    /// </example>
    public static IResourceBuilder<SinchVoiceEmulatorResource> AddSinchVoiceEmulator(
        this IDistributedApplicationBuilder builder,
        [ResourceName] string name,
        Action<EmulatorOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var options = new EmulatorOptions { UseRealTime = true };
        configure?.Invoke(options);
        options.Validate();

        builder.Services.AddHostedService<EmulatorShutdown>();
        var resource = builder.AddResource(new SinchVoiceEmulatorResource(name, options))
            .WithInitialState(new CustomResourceSnapshot { ResourceType = "SinchVoiceEmulator", Properties = [] })
            .WithIconName("Call")
            .ExcludeFromManifest()
            .WithAnnotation(EndpointOf(options))
            .WithHttpHealthCheck("/", endpointName: SinchVoiceEmulatorResource.EndpointName)
            .WithUrlForEndpoint(SinchVoiceEmulatorResource.EndpointName, url => url.DisplayText = "Phones")
            .WithUrlForEndpoint(SinchVoiceEmulatorResource.EndpointName, _ => new ResourceUrlAnnotation
            {
                Url = "/",
                DisplayText = "Endpoint",
                DisplayLocation = UrlDisplayLocation.DetailsOnly,
            })
            .OnInitializeResource((emulator, initialization, cancellationToken) => emulator.Run.StartAsync(initialization, cancellationToken));
        EmulatorCommands.Add(resource);
        return resource;
    }

    /// <summary>Sets the application that receives the callbacks.</summary>
    /// <param name="builder">The builder of the emulator.</param>
    /// <param name="application">The application. The emulator learns its port once Aspire has chosen it.</param>
    /// <param name="path">The path of the callback URL, such as <c>/sinch/voice</c>.</param>
    /// <param name="endpointName">The name of the application's endpoint.</param>
    /// <returns>The builder of the emulator.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> does not begin with a slash.</exception>
    public static IResourceBuilder<SinchVoiceEmulatorResource> WithCallback(
        this IResourceBuilder<SinchVoiceEmulatorResource> builder,
        IResourceBuilder<IResourceWithEndpoints> application,
        string path,
        [EndpointName] string endpointName = "http")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(application);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentException.ThrowIfNullOrEmpty(endpointName);
        if (path[0] != '/')
        {
            throw new ArgumentException($"The path '{path}' does not begin with a slash.", nameof(path));
        }

        builder.Resource.Callback = new CallbackTarget(application.Resource.GetEndpoint(endpointName), path);
        return builder.WithReferenceRelationship(application);
    }

    /// <summary>Gives an application the emulator's URL, and the key and the secret that the emulator knows, as environment variables.</summary>
    /// <typeparam name="TDestination">The type of the application's resource.</typeparam>
    /// <param name="builder">The builder of the application.</param>
    /// <param name="emulator">The emulator.</param>
    /// <param name="section">
    /// The configuration section of the variables. Clients and callbacks read <c>Sinch:Voice</c> unless the application says otherwise.
    /// </param>
    /// <returns>The builder of the application.</returns>
    /// <remarks>When the AppHost publishes, the application gets none of them: it is to use the real platform.</remarks>
    public static IResourceBuilder<TDestination> WithReference<TDestination>(
        this IResourceBuilder<TDestination> builder,
        IResourceBuilder<SinchVoiceEmulatorResource> emulator,
        string section = DefaultSection)
        where TDestination : IResourceWithEnvironment
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(emulator);
        ArgumentException.ThrowIfNullOrEmpty(section);
        var prefix = section.Replace(":", "__", StringComparison.Ordinal);
        return builder
            .WithReferenceRelationship(emulator)
            .WithEnvironment(context =>
            {
                if (context.ExecutionContext.IsPublishMode)
                {
                    return;
                }

                context.EnvironmentVariables[$"{prefix}__Endpoint"] = emulator.Resource.Endpoint;
                context.EnvironmentVariables[$"{prefix}__ServerOverrides__{ConfigurationServer}"] = emulator.Resource.Endpoint;
                context.EnvironmentVariables[$"{prefix}__ApplicationKey"] = emulator.Resource.ApplicationKey;
                context.EnvironmentVariables[$"{prefix}__ApplicationSecret"] = emulator.Resource.ApplicationSecret;
            });
    }

    /// <summary>The emulator listens by itself, so there is no proxy before it.</summary>
    private static EndpointAnnotation EndpointOf(EmulatorOptions options)
        => new(ProtocolType.Tcp, uriScheme: "http", name: SinchVoiceEmulatorResource.EndpointName, port: options.Port > 0 ? options.Port : null, isProxied: false)
        {
            TargetHost = "127.0.0.1",
        };
}
