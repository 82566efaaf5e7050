using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Sinch.Voice;

/// <summary>Uses the registered <see cref="ICallbackReplayStore"/>, if there is one and no other is configured.</summary>
internal sealed class ReplayStoreFallback(IServiceProvider provider) : IPostConfigureOptions<SinchVoiceCallbackOptions>
{
    public void PostConfigure(string? name, SinchVoiceCallbackOptions options)
        => options.Verification.ReplayStore ??= provider.GetService<ICallbackReplayStore>();
}
