using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the validated settings of a client. They are copies that no other code can change.</summary>
internal sealed class ClientSettings
{
    private const string LogCategory = "Sinch.Voice.Client";

    public ClientSettings(ApiDescription api, ApiCredential? credential, ApiClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(api);
        if (api.RequiresCredential)
        {
            ArgumentNullException.ThrowIfNull(credential);
        }

        Api = api;
        Credential = credential ?? ApiCredentials.None;
        Options = (options ?? new ApiClientOptions()).Snapshot();
        Servers = new ServerMap(api, Options, Credential);
        Redirects = new RedirectPolicy(Servers);
        Logger = Options.LoggerFactory?.CreateLogger(LogCategory) ?? NullLogger.Instance;
    }

    public ApiDescription Api { get; }

    public ApiCredential Credential { get; }

    public ApiClientOptions Options { get; }

    public ServerMap Servers { get; }

    public RedirectPolicy Redirects { get; }

    public ILogger Logger { get; }

    /// <summary>Adds the credential to a request that is otherwise complete, unless its operation requires none.</summary>
    public ValueTask AuthenticateAsync(
        HttpRequestMessage message, ApiOperation operation, RequestBody? body, int attempt, CancellationToken cancellationToken)
        => operation.IsAnonymous
            ? default
            : Credential.AuthenticateAsync(message, new AuthenticationContext(operation, body, Options.TimeProvider, attempt), cancellationToken);
}
