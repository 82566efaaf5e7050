using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice;

/// <summary>Represents a registered client.</summary>
/// <param name="Name">The name of its options.</param>
/// <param name="Options">The type of its options, which identifies the API.</param>
internal sealed record RegisteredClient(string Name, Type Options)
{
    public static bool IsIn(IServiceCollection services, string name)
        => services.Any(service => service is { IsKeyedService: false, ImplementationInstance: RegisteredClient client } && client.Name == name);
}
