using Microsoft.Extensions.Options;

namespace Sinch.Voice;

/// <summary>Accepts the callbacks of the clients' applications where nobody else is named.</summary>
internal sealed class ClientApplicationsFallback(ClientApplications applications) : IPostConfigureOptions<SinchVoiceCallbackOptions>
{
    public void PostConfigure(string? name, SinchVoiceCallbackOptions options)
    {
        if (options.Verification.AcceptsNobody && applications.Any)
        {
            options.Verification.SecretResolver = (applicationKey, _) => new(applications.FindSecrets(applicationKey));
        }
    }
}
