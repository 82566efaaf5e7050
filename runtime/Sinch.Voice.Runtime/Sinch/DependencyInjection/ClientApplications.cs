using Microsoft.Extensions.Options;

namespace Sinch.Voice;

/// <summary>Provides the applications of the registered Sinch clients, according to their current options.</summary>
internal sealed class ClientApplications(IEnumerable<RegisteredClient> clients, IOptionsMonitor<SinchVoiceOptions> options)
{
    private readonly RegisteredClient[] _clients = [.. clients.Where(client => client.Options == typeof(SinchVoiceOptions))];

    public bool Any => _clients.Length > 0;

    /// <summary>Returns the secrets of an application. There are several while its clients are being given a new one.</summary>
    /// <exception cref="OptionsValidationException">The options of a client are invalid.</exception>
    public IReadOnlyList<string> FindSecrets(string applicationKey)
        => [.. _clients.Select(client => options.Get(client.Name))
            .Where(client => client.ApplicationKey == applicationKey)
            .Select(client => client.ApplicationSecret!)
            .Distinct(StringComparer.Ordinal)];
}
