using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Names that nothing from a document may take.</summary>
internal static class ReservedNames
{
    /// <summary>The members that every object has.</summary>
    private static readonly string[] s_objectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The namespaces of what emitted code uses.</summary>
    private static readonly string[] s_namespaces =
    [
        "Sinch.Voice.Runtime", "System.Collections.Generic", "System.CodeDom.Compiler", "System.Net.Http", "System.Runtime.CompilerServices",
        "System.Text.Json.Serialization", "System.Threading.Tasks", "Microsoft.CodeAnalysis", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection",
    ];

    /// <summary>The runtime's own types, which users of a client have in scope beside it.</summary>
    private static readonly string[] s_types =
    [
        "AdditionalProperties", "ApiClientOptions", "ApiCredential", "ApiCredentials", "ApiException", "ApiJson", "ApiKeyLocation", "ApiRegistrationOptions", "EmbeddedJson", "EmbeddedJsonOrUri", "IsoDuration", "IsoTime", "ITokenProvider", "OneOrMany",
        "RegisteredClientOptions", "RequestOptions", "ResponseInfo", "ServerRegion", "SinchAuthentication", "SinchCredential", "SinchVoiceOptions", "SinchVoiceException",
        "SinchVoiceTelemetry", "TokenRequest", "UnknownVariant", "WebhookDispatch",
    ];

    /// <summary>The namespace of the runtime's types, which is the default for emitted ones.</summary>
    private const string RuntimeNamespace = "Sinch.Voice";

    /// <summary>The types of the runtime that only documents of Sinch's are used with: taken in its own namespace, free in every other.</summary>
    private static readonly string[] s_typesOfSinch =
    [
        "CallbackContext", "CallbackRefusal", "CallbackRequest", "CallbackSigner", "CallbackVerification", "CallbackVerifier", "CallbackVerifierOptions",
        "DistributedCallbackReplayStore", "ICallbackReplayStore", "MemoryCallbackReplayStore", "MenuAction", "Prompt", "PromptKind", "PromptSequence", "SinchVoiceCallbackOptions",
    ];

    /// <summary>The types that nothing emitted into a namespace may be named like.</summary>
    public static IEnumerable<string> TypesIn(string @namespace) => @namespace == RuntimeNamespace ? s_types.Concat(s_typesOfSinch) : s_types;

    /// <summary>What belongs to a client: <c>PetstoreClient</c> has its servers in <c>PetstoreServer</c>.</summary>
    public static string[] TypesOf(string clientName, string shortName, bool isSinch) =>
    [
        clientName,
        shortName + ClientModel.ServersSuffix(isSinch),
        shortName + "ServiceCollectionExtensions",
        .. isSinch ? Array.Empty<string>() : [shortName + ClientModel.CredentialsSuffix],
    ];

    /// <summary>
    /// What can't be a type in a namespace because it is a namespace there: of the emitted code's own references, or of another client in the
    /// project.
    /// </summary>
    public static IEnumerable<string> NamespacesIn(string outer, IEnumerable<string> others)
        => s_namespaces.Concat(others)
            .Where(name => name.StartsWith(outer + ".", StringComparison.OrdinalIgnoreCase))
            .Select(name => name.Substring(outer.Length + 1).Split('.')[0]);

    /// <summary>The members of an emitted struct, none of which can be named like the struct.</summary>
    public static IReadOnlyCollection<string> MembersOf(ModelKind kind) => kind switch
    {
        ModelKind.Enum => ["Equals", "GetHashCode", "ToString", "Value"],
        ModelKind.Union => ["Equals", "GetHashCode", "Match", "ToString", "Value"],
        _ => [],
    };

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
    public static readonly string[] CallbackParameters = ["context"];

    /// <summary>What the client can't name a group. Those of Sinch's documents are bound to the region of a call by <c>For</c>.</summary>
    public static string[] GroupsOf(string typeName, bool isSinch) => [.. s_objectMembers, typeName, .. isSinch ? ["For"] : Array.Empty<string>()];

    /// <summary>What the class of the regions has beside them.</summary>
    public static readonly string[] Regions = ["All", .. s_objectMembers];

    /// <summary>What every operation's method names itself. Its other variables give way to the parameters.</summary>
    public static readonly string[] OperationParameters = ["options", "cancellationToken", "content"];
}
