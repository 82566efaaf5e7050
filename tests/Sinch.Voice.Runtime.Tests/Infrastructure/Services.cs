using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice.Runtime.Tests;

/// <summary>Clients that are registered for dependency injection.</summary>
internal static class Services
{
    public static ServiceProvider Provider(Action<IServiceCollection> register)
    {
        var services = new ServiceCollection();
        register(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>Registers a client of a server, with the credential of an application.</summary>
    public static IHttpClientBuilder Add(IServiceCollection services, string? key, LoopbackServer server, params (string Key, string? Value)[] more)
        => TestClient.Registration.Add(services, key, TestClient.Valid([("Endpoint", server.Address.AbsoluteUri), .. more]));
}
