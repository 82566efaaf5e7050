using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Lists the names that are reserved for C#, .NET and the emitted code.</summary>
internal static class ReservedNames
{
    /// <summary>The members of every object.</summary>
    private static readonly string[] s_objectMembers = ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    /// <summary>The namespaces of the types that emitted code uses.</summary>
    private static readonly string[] s_namespaces =
    [
        "Sinch.Voice.Runtime", "System.Collections.Generic", "System.CodeDom.Compiler", "System.Net.Http", "System.Runtime.CompilerServices",
        "System.Text.Json.Serialization", "System.Threading.Tasks", "Microsoft.CodeAnalysis", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection",
    ];

    /// <summary>The runtime's types, which users of a client have in scope.</summary>
    private static readonly string[] s_types =
    [
        "AdditionalProperties", "ApiClientOptions", "ApiCredential", "ApiCredentials", "ApiException", "ApiJson", "ApiKeyLocation", "ApiRegistrationOptions", "ApiResponse", "EmbeddedJson", "EmbeddedJsonOrUri", "FilePart", "IsoDuration", "IsoTime", "ITokenProvider", "MultipartForm", "OneOrMany",
        "RegisteredClientOptions", "RequestOptions", "ResponseInfo", "ServerRegion", "SinchAuthentication", "SinchCredential", "SinchVoiceOptions", "SinchVoiceException",
        "SinchVoiceTelemetry", "TokenRequest", "UnknownVariant", "WebhookDispatch",
    ];

    /// <summary>The namespace of the runtime's types, which is the default for emitted types.</summary>
    private const string RuntimeNamespace = "Sinch.Voice";

    /// <summary>The runtime's types for documents of Sinch's only: reserved in the runtime's namespace, free in all others.</summary>
    private static readonly string[] s_typesOfSinch =
    [
        "CallbackContext", "CallbackRefusal", "CallbackRequest", "CallbackSigner", "CallbackVerification", "CallbackVerifier", "CallbackVerifierOptions",
        "ICallbackReplayStore", "IVoiceStreamHandler", "MemoryCallbackReplayStore", "MenuAction", "PcmAudio", "Prompt", "PromptKind", "PromptSequence",
        "RedisCallbackReplayStore", "RedisCallbackReplayStoreOptions", "RedisUnavailableBehavior",
        "SinchVoiceCallbackOptions", "SinchVoiceStreamOptions", "StreamConnectMessage", "StreamedCall", "StreamedCallEnd", "StreamedCallEndReason", "StreamMessage", "StreamTicket", "StreamTickets",
    ];

    /// <summary>Returns the type names that are reserved in a namespace.</summary>
    public static IEnumerable<string> TypesIn(string @namespace) => @namespace == RuntimeNamespace ? s_types.Concat(s_typesOfSinch) : s_types;

    /// <summary>Returns the names of a client's own types: <c>PetstoreClient</c> has its servers in <c>PetstoreServer</c>.</summary>
    public static string[] TypesOf(string clientName, string shortName, bool isSinch) =>
    [
        clientName,
        shortName + ClientModel.ServersSuffix(isSinch),
        shortName + "ServiceCollectionExtensions",
        .. isSinch ? Array.Empty<string>() : [shortName + ClientModel.CredentialsSuffix],
    ];

    /// <summary>
    /// Returns the child namespaces, which cannot be types: those of the emitted code's references, and of other clients in the project.
    /// </summary>
    public static IEnumerable<string> NamespacesIn(string outer, IEnumerable<string> others)
        => s_namespaces.Concat(others)
            .Where(name => name.StartsWith(outer + ".", StringComparison.OrdinalIgnoreCase))
            .Select(name => name.Substring(outer.Length + 1).Split('.')[0]);

    /// <summary>The members of an emitted type, which cannot have the name of the type.</summary>
    public static IReadOnlyCollection<string> MembersOf(ModelKind kind) => kind switch
    {
        ModelKind.Enum => ["Equals", "GetHashCode", "Known", "KnownValue", "ToString", "Value"],
        ModelKind.Union => ["DebuggerDisplay", "Equals", "GetHashCode", "Match", "ToString", "Value"],
        _ => ["DebuggerDisplay"],
    };

    /// <summary>Returns the reserved property names of a class.</summary>
    public static string[] PropertiesOf(string typeName) => [.. s_objectMembers, typeName, "AdditionalProperties", "DebuggerDisplay"];

    /// <summary>
    /// Returns the reserved property names of a union's struct. <c>HasValue</c> and <c>TryGetValue</c> have a meaning to C# if the struct is a union of
    /// the language.
    /// </summary>
    public static string[] PropertiesOfUnion(string typeName)
        => [.. s_objectMembers, typeName, "DebuggerDisplay", "HasValue", "Match", "TryGetValue", "Value", "s_discriminator", "s_shapes"];

    /// <summary>Returns the reserved member names of an enum's struct.</summary>
    public static string[] MembersOf(string typeName) => [.. s_objectMembers, typeName, "Known", "KnownValue", "Unrecognized", "Value"];

    /// <summary>Returns the reserved method names of a group, without the suffix <c>Async</c>.</summary>
    public static string[] MethodsOf(string typeName) => [typeName];

    /// <summary>The base class of callback handlers (Sinch calls webhooks callbacks).</summary>
    public static string CallbackHandler(string shortName, bool isSinch) => isSinch ? "VoiceCallbackHandler" : shortName + "WebhookHandler";

    /// <summary>The reserved method names of a handler: it declares <c>OnUnknownAsync</c>.</summary>
    public static readonly string[] Callbacks = ["Unknown"];

    /// <summary>The parameter of every method of a handler.</summary>
    public static readonly string[] CallbackParameters = ["context"];

    /// <summary>The reserved group names of a client. Clients of Sinch's documents have <c>For</c>, which binds them to the region of a call.</summary>
    public static string[] GroupsOf(string typeName, bool isSinch) => [.. s_objectMembers, typeName, "WithResponseAsync", .. isSinch ? ["For"] : Array.Empty<string>()];

    /// <summary>The other members of the class of regions.</summary>
    public static readonly string[] Regions = ["All", .. s_objectMembers];

    /// <summary>The parameters of every operation's method. Its local variables are numbered on a conflict with parameters.</summary>
    public static readonly string[] OperationParameters = ["options", "cancellationToken", "content"];
}
