using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Sinch.Voice.Runtime;

/// <summary>Registers a client. Emitted once per client, beneath its extension methods.</summary>
/// <typeparam name="TClient">The generated client.</typeparam>
/// <typeparam name="TOptions">Its options, which say what its credential is made of.</typeparam>
/// <param name="api">The document's description.</param>
/// <param name="create">Creates the client.</param>
/// <remarks>
/// The client is a singleton, fit to be held by other singletons: it takes an <see cref="HttpClient"/> of the factory for every call, so that
/// handlers are renewed whoever holds it, and reads its options anew when they change. The name of its options and of its
/// <see cref="HttpClient"/> is the same, and that of the builder.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientRegistration<
    TClient,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(ApiDescription api, Func<ApiPipeline, TClient> create)
    where TClient : class
    where TOptions : RegisteredClientOptions
{
    /// <summary>Registers the client with options from the configuration.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="serviceKey">The key; <see langword="null"/> for a registration without one.</param>
    /// <param name="configuration">The section that holds the options.</param>
    public IHttpClientBuilder Add(IServiceCollection services, string? serviceKey, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = Register(services, serviceKey);
        services.AddSingleton<IConfigureOptions<TOptions>>(new ClientOptionsBinder<TOptions>(builder.Name, api, configuration));
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
            new ConfigurationChangeTokenSource<TOptions>(builder.Name, configuration));
        return builder;
    }

    /// <summary>Registers the client with options from code.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="serviceKey">The key; <see langword="null"/> for a registration without one.</param>
    /// <param name="configure">Sets the options.</param>
    public IHttpClientBuilder Add(IServiceCollection services, string? serviceKey, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = Register(services, serviceKey);
        services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Registers the client with options from code that needs other services.</summary>
    /// <param name="services">Where to register.</param>
    /// <param name="serviceKey">The key; <see langword="null"/> for a registration without one.</param>
    /// <param name="configure">Sets the options.</param>
    public IHttpClientBuilder Add(IServiceCollection services, string? serviceKey, Action<IServiceProvider, TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = Register(services, serviceKey);
        services.AddOptions<TOptions>(builder.Name).Configure<IServiceProvider>((options, provider) => configure(provider, options));
        return builder;
    }

    /// <summary>May be called again for the same client: the options add up, everything else is there once.</summary>
    private IHttpClientBuilder Register(IServiceCollection services, string? serviceKey)
    {
        ArgumentNullException.ThrowIfNull(services);
        var type = typeof(TClient).FullName!;
        var name = serviceKey is null ? type : $"{type}:{serviceKey}";
        var builder = services.AddHttpClient(name);
        if (RegisteredClient.IsIn(services, name))
        {
            return builder;
        }

        services.AddSingleton(new RegisteredClient(name, typeof(TOptions)));
        services.AddOptions<TOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new ClientOptionsValidator<TOptions>(name, api));
        ConfigureHttp(builder);
        services.TryAdd(serviceKey is null
            ? ServiceDescriptor.Singleton(provider => Create(provider, name))
            : ServiceDescriptor.KeyedSingleton(serviceKey, (provider, _) => Create(provider, name)));
        services.AddSingleton(new ClientOptionsSource(name, provider => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name)));
        return builder;
    }

    private TClient Create(IServiceProvider provider, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>();
        var settings = new ReloadedSettings(api, () => options.Get(name), provider.GetRequiredService<ILoggerFactory>());
        _ = settings.Current;

        // Makes the handlers, so that one that can't be used is refused here and not by the first call.
        provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        return create(ApiPipeline.Create(() => factory.CreateClient(name), () => settings.Current));
    }

    private void ConfigureHttp(IHttpClientBuilder builder)
    {
        // The factory's own loggers write whole addresses, and in them phone numbers, at Information. For those who add them all the same,
        // the headers that matter are redacted.
        builder.ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ConnectionHandlerFactory.Create)
            .RemoveAllLoggers();
        builder.Services.AddOptions<HttpClientFactoryOptions>(builder.Name).Configure<IOptionsMonitor<TOptions>>(
            (http, options) => http.ShouldRedactHeaderValue = header => options.Get(builder.Name).HoldsSecret(api, header));

        // After everything that the user configures, hence the innermost. Loggers go beneath the additional handlers, and are told of causes, too.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(
            builder.Name,
            options => options.HttpMessageHandlerBuilderActions.Add(handlers =>
            {
                FollowedRedirect.ThrowIfFollowing(handlers.PrimaryHandler, builder.Name);
                handlers.PrimaryHandler = new CleanCauseHandler { InnerHandler = handlers.PrimaryHandler };
                handlers.AdditionalHandlers.Add(new AttemptHandler());
            }));
    }
}
