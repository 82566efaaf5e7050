using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents a registered client.</summary>
/// <param name="Name">The name of its options.</param>
/// <param name="ServiceKey">Its service key; <see langword="null"/> if it has none.</param>
/// <param name="Options">The type of its options, which identifies the API.</param>
/// <param name="CreatePipeline">The function that creates a pipeline with its settings.</param>
internal sealed record RegisteredClient(string Name, string? ServiceKey, Type Options, Func<IServiceProvider, ApiPipeline> CreatePipeline)
{
    public static bool IsIn(IServiceCollection services, string name)
        => services.Any(service => service is { IsKeyedService: false, ImplementationInstance: RegisteredClient client } && client.Name == name);
}
