using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice;

/// <summary>Provides handlers of a registered client with its options, such as the clock, independently of the options type.</summary>
/// <param name="Name">The name of the options and of the builder.</param>
/// <param name="Get">The function that gets the options.</param>
internal sealed record ClientOptionsSource(string Name, Func<IServiceProvider, ApiClientOptions> Get)
{
    /// <returns>The source; <see langword="null"/> if no client has the name.</returns>
    public static ClientOptionsSource? Find(IServiceCollection services, string name)
        => services.Where(service => !service.IsKeyedService)
            .Select(service => service.ImplementationInstance)
            .OfType<ClientOptionsSource>()
            .FirstOrDefault(source => source.Name == name);
}
