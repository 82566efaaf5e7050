using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>What the calls of a client go by, checked and copied so that nobody changes it.</summary>
internal sealed class ClientSettings
{
    private const string LogCategory = "Sinch.Voice.Client";

    public ClientSettings(ApiDescription api, SinchCredential credential, SinchVoiceOptions? options)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(credential);
        Credential = credential;
        Options = (options ?? new SinchVoiceOptions()).Snapshot();
        Servers = new ServerMap(api, Options);
        Redirects = new RedirectPolicy(Servers);
        Logger = Options.LoggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance;
    }

    public SinchCredential Credential { get; }

    public SinchVoiceOptions Options { get; }

    public ServerMap Servers { get; }

    public RedirectPolicy Redirects { get; }

    public ILogger Logger { get; }
}
