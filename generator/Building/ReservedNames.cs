using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>Names that nothing from a document may take.</summary>
internal static class ReservedNames
{
    /// <summary>The members that every object has.</summary>
    private static readonly string[] s_objectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The runtime's own types in the default namespace.</summary>
    public static readonly string[] Types =
    [
        "AdditionalProperties", "ApiClientOptions", "ApiCredential", "ApiKeyLocation", "ITokenProvider", "RegisteredClientOptions", "RequestOptions",
        "ServerRegion", "SinchAuthentication", "SinchCredential", "SinchJson", "SinchVoiceClientOptions", "SinchVoiceException", "SinchVoiceOptions",
        "SinchVoiceTelemetry", "TokenRequest", "UnknownVariant",
    ];

    /// <summary>What belongs to a client: <c>PetstoreClient</c> has its servers in <c>PetstoreServer</c>.</summary>
    public static string[] TypesOf(string clientName, string shortName, bool isSinch) =>
    [
        clientName,
        shortName + ClientModel.ServersSuffix(isSinch),
        shortName + "ServiceCollectionExtensions",
        .. isSinch ? Array.Empty<string>() : [shortName + ClientModel.CredentialsSuffix],
    ];

    /// <summary>What a class for an object schema can't name a property.</summary>
    public static string[] PropertiesOf(string typeName) => [.. s_objectMembers, typeName, "AdditionalProperties"];

    /// <summary>What a struct for an enum can't name a member.</summary>
    public static string[] MembersOf(string typeName) => [.. s_objectMembers, typeName, "Value"];

    /// <summary>What a class for a group can't name a method, as methods are named before they get <c>Async</c>.</summary>
    public static string[] MethodsOf(string typeName) => [typeName];

    /// <summary>The base class of handlers of callbacks, as Sinch calls webhooks.</summary>
    public static string CallbackHandler(string shortName, bool isSinch) => isSinch ? "VoiceCallbackHandler" : shortName + "WebhookHandler";

    /// <summary>What such a class can't name a method after: its own is <c>OnUnknownAsync</c>.</summary>
    public static readonly string[] Callbacks = ["Unknown"];

    /// <summary>The parameter that every method of such a class has.</summary>
    public static readonly string[] CallbackParameters = ["cancellationToken"];

    /// <summary>What the client can't name a group.</summary>
    public static string[] GroupsOf(string typeName) => [.. s_objectMembers, typeName];

    /// <summary>What the class of the regions has beside them.</summary>
    public static readonly string[] Regions = ["All", .. s_objectMembers];

    /// <summary>The parameters and variables that every operation's method has.</summary>
    public static readonly string[] OperationParameters = ["options", "cancellationToken", "path", "request", "content"];
}
