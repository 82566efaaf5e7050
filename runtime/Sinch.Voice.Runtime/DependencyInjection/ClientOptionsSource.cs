using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice;

/// <summary>Where handlers of a registered client find what the client goes by, its clock for one, whatever the type of its options is.</summary>
/// <param name="Name">The name of the client's options and builder.</param>
/// <param name="Get">Reads them.</param>
internal sealed record ClientOptionsSource(string Name, Func<IServiceProvider, SinchVoiceOptions> Get)
{
    /// <returns><see langword="null"/> if no client was registered with that name.</returns>
    public static ClientOptionsSource? Find(IServiceCollection services, string name)
        => services.Where(service => !service.IsKeyedService)
            .Select(service => service.ImplementationInstance)
            .OfType<ClientOptionsSource>()
            .FirstOrDefault(source => source.Name == name);
}
