using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Sinch.Voice.Emulator;

namespace Sinch.Voice.Aspire.Hosting;

/// <summary>What the dashboard shows of an emulator.</summary>
internal static class EmulatorProperties
{
    public const string ApplicationKey = "Application key";
    public const string ApplicationSecret = "Application secret";
    public const string CallbackUrl = "Callback URL";

    public static ImmutableArray<ResourcePropertySnapshot> Of(SinchVoiceEmulatorResource resource, Uri? callbackUrl) =>
    [
        new(ApplicationKey, resource.Options.ApplicationKey),

        // The default secret is public. Another one may be that of a real application.
        new(ApplicationSecret, resource.Options.ApplicationSecret) { IsSensitive = resource.Options.HasOwnSecret },
        new(CallbackUrl, callbackUrl?.AbsoluteUri),
    ];
}
