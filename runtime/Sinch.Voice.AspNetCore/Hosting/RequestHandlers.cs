using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice;

/// <summary>Creates the handlers of an application.</summary>
internal static class RequestHandlers
{
    /// <summary>Returns the registered handler with its registered lifetime; otherwise, one that lives as long as the request.</summary>
    public static THandler Create<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(HttpContext context)
        where THandler : class
    {
        if (context.RequestServices.GetService<THandler>() is { } registered)
        {
            return registered;
        }

        var handler = ActivatorUtilities.CreateInstance<THandler>(context.RequestServices);
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
}
