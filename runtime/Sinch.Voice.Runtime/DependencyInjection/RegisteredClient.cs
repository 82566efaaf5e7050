using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice;

/// <summary>A client that was registered.</summary>
/// <param name="Name">The name of its options.</param>
/// <param name="Options">Their type, which tells whose client it is.</param>
internal sealed record RegisteredClient(string Name, Type Options)
{
    public static bool IsIn(IServiceCollection services, string name)
        => services.Any(service => service is { IsKeyedService: false, ImplementationInstance: RegisteredClient client } && client.Name == name);
}
