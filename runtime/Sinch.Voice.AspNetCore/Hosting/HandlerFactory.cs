using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice;

/// <summary>Creates the handlers of an endpoint. What does not depend on a request is found once.</summary>
/// <param name="services">The services of the application.</param>
internal sealed class HandlerFactory<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(IServiceProvider services)
    where THandler : class
{
    /// <summary>Whether the handler is registered. A container that does not tell is asked for each request.</summary>
    private readonly bool _mayBeRegistered = services.GetService<IServiceProviderIsService>()?.IsService(typeof(THandler)) ?? true;

    /// <summary>Whether a constructor has parameters. The services of a request are created when they are first asked for.</summary>
    private readonly bool _needsServices = Array.Exists(typeof(THandler).GetConstructors(), constructor => constructor.GetParameters().Length > 0);

    private Func<IServiceProvider, THandler>? _create;

    /// <summary>Returns the registered handler with its registered lifetime; otherwise, one that lives as long as the request.</summary>
    /// <exception cref="InvalidOperationException">No public constructor can be used, or a service is missing.</exception>
    public THandler Create(HttpContext context)
    {
        if (_mayBeRegistered && context.RequestServices.GetService<THandler>() is { } registered)
        {
            return registered;
        }

        _create ??= FindCreate();
        var handler = _create(_needsServices ? context.RequestServices : services);
        switch (handler)
        {
            case IAsyncDisposable disposable:
                context.Response.RegisterForDisposeAsync(disposable);
                break;
            case IDisposable disposable:
                context.Response.RegisterForDispose(disposable);
                break;
        }

        return handler;
    }

    /// <summary>
    /// Returns the compiled factory of a single constructor. Which of several is used depends on the registered services, and a factory does not choose.
    /// </summary>
    private static Func<IServiceProvider, THandler> FindCreate()
    {
        if (typeof(THandler).GetConstructors().Length > 1)
        {
            return static services => ActivatorUtilities.CreateInstance<THandler>(services);
        }

        var create = ActivatorUtilities.CreateFactory<THandler>([]);
        return services => create(services, []);
    }
}
