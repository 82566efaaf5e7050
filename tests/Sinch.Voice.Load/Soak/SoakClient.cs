using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Sinch.Voice.Load.Soak;

/// <summary>The client of the application, from dependency injection, whose configuration is reloaded under way.</summary>
internal sealed class SoakClient : IAsyncDisposable
{
    private readonly IConfigurationRoot _configuration;
    private readonly ServiceProvider _services;
    private int _reloads;

    public SoakClient(Uri endpoint, string key, string secret)
    {
        _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Sinch:Voice:ApplicationKey"] = key,
            ["Sinch:Voice:ApplicationSecret"] = secret,
            ["Sinch:Voice:Endpoint"] = endpoint.AbsoluteUri,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(_configuration);
        services.AddLogging();
        services.AddSinchVoice().AddSinchVoiceResilience();
        _services = services.BuildServiceProvider();
        Voice = _services.GetRequiredService<SinchVoiceClient>();
    }

    public SinchVoiceClient Voice { get; }

    /// <summary>Reloads the configuration with a new secret, another scheme and another timeout.</summary>
    public void Change(string secret)
    {
        _reloads++;
        _configuration["Sinch:Voice:ApplicationSecret"] = secret;
        _configuration["Sinch:Voice:Authentication"] = _reloads % 2 == 0 ? "Signed" : "Basic";
        _configuration["Sinch:Voice:Timeout"] = _reloads % 2 == 0 ? "00:01:00" : "00:00:50";
        _configuration.Reload();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
