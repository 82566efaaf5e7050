using Sinch.Voice.Aspire.Hosting;
using Sinch.Voice.Emulator;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Represents an emulated Voice platform, which runs in the process of the AppHost.</summary>
public sealed class SinchVoiceEmulatorResource : Resource, IResourceWithEndpoints, IResourceWithWaitSupport
{
    /// <summary>The name of the endpoint that serves the platform's operations and the page.</summary>
    public const string EndpointName = "http";

    internal SinchVoiceEmulatorResource(string name, EmulatorOptions options)
        : base(name)
    {
        Options = options;
        Endpoint = new EndpointReference(this, EndpointName);
        ApplicationSecret = new ParameterResource($"{name}-secret", _ => options.ApplicationSecret, secret: true);
        Run = new EmulatorRun(this);
    }

    /// <summary>Gets the URL of the platform's operations. The page is at its root.</summary>
    public EndpointReference Endpoint { get; }

    /// <summary>Gets the key of the application that the platform knows.</summary>
    public string ApplicationKey => Options.ApplicationKey;

    /// <summary>Gets the secret of that application, in Base64.</summary>
    public ParameterResource ApplicationSecret { get; }

    internal EmulatorOptions Options { get; }

    /// <summary>Where the application receives callbacks, if <c>WithCallback</c> says so.</summary>
    internal CallbackTarget? Callback { get; set; }

    internal EmulatorRun Run { get; }
}
