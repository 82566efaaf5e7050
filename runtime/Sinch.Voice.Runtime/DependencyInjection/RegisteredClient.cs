using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice;

/// <summary>A client that was registered, so that callbacks can be verified with its application.</summary>
/// <param name="Name">The name of its options.</param>
internal sealed record RegisteredClient(string Name)
{
    public static bool IsIn(IServiceCollection services, string name)
        => services.Any(service => service is { IsKeyedService: false, ImplementationInstance: RegisteredClient client } && client.Name == name);
}
