using Microsoft.Extensions.Options;

namespace Sinch.Voice;

/// <summary>Accepts the callbacks of the applications of all registered clients if no others are configured.</summary>
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
