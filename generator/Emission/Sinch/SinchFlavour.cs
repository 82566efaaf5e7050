using Sinch.Voice.Generator.Emission.Client;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Describes clients of Sinch's documents: with applications, signatures, regions and error bodies.</summary>
internal static class SinchFlavour
{
    private const string Credential = "global::Sinch.Voice.SinchCredential";
    private const string Exception = "global::Sinch.Voice.SinchVoiceException";
    private const string ClientOptions = "global::Sinch.Voice.SinchVoiceOptions";
    private const string Description = RuntimeNames.Runtime + ".SinchApiDescription";

    private const string ResponseCheck = RuntimeNames.Runtime + ".MenuCheck.Of";

    public static ClientFlavour Instance { get; } = new(
        Description, Credential, Exception, ClientOptions, "region", ", one per region", Section: "Sinch:Voice", HasCallRegions: true, ResponseCheck);
}
