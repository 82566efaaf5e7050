using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Sinch.Voice.Runtime;

/// <summary>Registers a client. Emitted once per client, and called by its extension methods.</summary>
/// <remarks>
/// The client is a singleton and can be injected into other singletons. It gets an <see cref="HttpClient"/> from the factory for each call, so
/// handlers are renewed, and rereads its options when they change. Its options, its <see cref="HttpClient"/> and the builder have the same name.
/// </remarks>
/// <typeparam name="TClient">The generated client.</typeparam>
/// <typeparam name="TOptions">The type of its options, which determine its credential.</typeparam>
/// <param name="api">The description of the API.</param>
/// <param name="create">The function that creates the client.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientRegistration<
    TClient,
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(ApiDescription api, Func<ApiPipeline, TClient> create)
    where TClient : class
    where TOptions : RegisteredClientOptions
{
    /// <summary>Registers the client with options from its section of the application's configuration.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key, which names a section below that of the API; <see langword="null"/> for a registration without a key.</param>
    /// <returns>An <see cref="IHttpClientBuilder"/> for further configuration.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, string? serviceKey)
    {
        var builder = Register(services, serviceKey);
        var section = serviceKey is null ? api.ConfigurationSection : $"{api.ConfigurationSection}:{serviceKey}";
        services.AddSingleton<IConfigureOptions<TOptions>>(provider => new ClientOptionsBinder<TOptions>(builder.Name, api, Section(provider, section)));
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
            provider => new ConfigurationChangeTokenSource<TOptions>(builder.Name, Section(provider, section)));
        return builder;
    }

    /// <summary>Registers the client with options from a configuration section.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key; <see langword="null"/> for a registration without a key.</param>
    /// <param name="configuration">The section that contains the options.</param>
    /// <returns>An <see cref="IHttpClientBuilder"/> for further configuration.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, string? serviceKey, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = Register(services, serviceKey);
        services.AddSingleton<IConfigureOptions<TOptions>>(new ClientOptionsBinder<TOptions>(builder.Name, api, configuration));
        services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
            new ConfigurationChangeTokenSource<TOptions>(builder.Name, configuration));
        return builder;
    }

    /// <summary>Registers the client with options from a delegate.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key; <see langword="null"/> for a registration without a key.</param>
    /// <param name="configure">The delegate that sets the options.</param>
    /// <returns>An <see cref="IHttpClientBuilder"/> for further configuration.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, string? serviceKey, Action<TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = Register(services, serviceKey);
        services.Configure(builder.Name, configure);
        return builder;
    }

    /// <summary>Registers the client with options from a delegate that uses other services.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="serviceKey">The service key; <see langword="null"/> for a registration without a key.</param>
    /// <param name="configure">The delegate that sets the options.</param>
    /// <returns>An <see cref="IHttpClientBuilder"/> for further configuration.</returns>
    public IHttpClientBuilder Add(IServiceCollection services, string? serviceKey, Action<IServiceProvider, TOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = Register(services, serviceKey);
        services.AddOptions<TOptions>(builder.Name).Configure<IServiceProvider>((options, provider) => configure(provider, options));
        return builder;
    }

    /// <summary>
    /// Registers the client. If it is called again for the same client, the options accumulate and everything else is registered once.
    /// </summary>
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

        services.AddSingleton(new RegisteredClient(name, serviceKey, typeof(TOptions), provider => CreatePipeline(provider, name)));
        services.AddOptions<TOptions>(name).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>>(new ClientOptionsValidator<TOptions>(name, api));
        ConfigureHttp(builder);
        services.TryAdd(serviceKey is null
            ? ServiceDescriptor.Singleton(provider => create(CreatePipeline(provider, name)))
            : ServiceDescriptor.KeyedSingleton(serviceKey, (provider, _) => create(CreatePipeline(provider, name))));
        services.AddSingleton(new ClientOptionsSource(name, provider => provider.GetRequiredService<IOptionsMonitor<TOptions>>().Get(name)));
        return builder;
    }

    private static IConfigurationSection Section(IServiceProvider provider, string section)
        => (provider.GetService<IConfiguration>() ?? throw new InvalidOperationException(
            $"The services contain no {nameof(IConfiguration)} with the section '{section}'. Register one, or pass the section or a delegate to the registration."))
            .GetSection(section);

    private ApiPipeline CreatePipeline(IServiceProvider provider, string name)
    {
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var options = provider.GetRequiredService<IOptionsMonitor<TOptions>>();
        var settings = new ReloadedSettings(api, () => options.Get(name), provider.GetRequiredService<ILoggerFactory>());
        _ = settings.Current;

        // Creates the handlers, so that an invalid one is rejected here and not by the first call.
        provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        return ApiPipeline.Create(() => factory.CreateClient(name), () => settings.Current);
    }

    private void ConfigureHttp(IHttpClientBuilder builder)
    {
        // The loggers of the factory log complete URLs, and with them phone numbers, at Information. If a user adds them anyway,
        // headers with secrets are redacted.
        builder.ConfigureHttpClient(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(ConnectionHandlerFactory.Create)
            .RemoveAllLoggers();
        builder.Services.AddOptions<HttpClientFactoryOptions>(builder.Name).Configure<IOptionsMonitor<TOptions>>(
            (http, options) => http.ShouldRedactHeaderValue = header => options.Get(builder.Name).HoldsSecret(api, header));

        // Runs after the user's configuration, so the handler is innermost. Loggers run below the additional handlers and log causes, too.
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
