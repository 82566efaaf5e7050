namespace Sinch.Voice.Generator.Emission;

/// <summary>Names the types that emitted code uses, fully qualified so that they cannot conflict with the consumer's code.</summary>
internal static class RuntimeNames
{
    public const string Types = "global::Sinch.Voice";
    public const string Runtime = "global::Sinch.Voice.Runtime";
    public const string JsonRead = Runtime + ".JsonRead";
    public const string JsonWrite = Runtime + ".JsonWrite";
    public const string JsonModel = Runtime + ".IJsonModel";
    public const string JsonObject = Runtime + ".IJsonObject";
    public const string JsonUnion = Runtime + ".IJsonUnion";
    public const string JsonAbsence = Runtime + ".JsonAbsence";
    public const string JsonObjectStart = Runtime + ".JsonObjectStart";
    public const string JsonWritable = Runtime + ".IJsonWritable";
    public const string JsonModelConverter = Runtime + ".JsonModelConverter";
    public const string JsonPropertyTable = Runtime + ".JsonPropertyTable";
    public const string JsonDebugView = "global::Sinch.Voice.Runtime.JsonDebugView";
    public const string JsonDiscriminator = Runtime + ".JsonDiscriminator";
    public const string JsonShape = Runtime + ".JsonShape";
    public const string JsonShapes = Runtime + ".JsonShapes";
    public const string JsonEnumTable = Runtime + ".JsonEnumTable";
    public const string ParameterJson = Runtime + ".ParameterJson";
    public const string PathSegment = Runtime + ".PathSegment";
    public const string QueryBuilder = Runtime + ".QueryBuilder";
    public const string QueryStyle = Runtime + ".QueryStyle";
    public const string RequestHeaders = Runtime + ".RequestHeaders";
    public const string ApiDescription = Runtime + ".ApiDescription";
    public const string ApiOperation = Runtime + ".ApiOperation";
    public const string ApiError = Runtime + ".ApiError";
    public const string ApiPipeline = Runtime + ".ApiPipeline";
    public const string ObservedCall = Runtime + ".ObservedCall";
    public const string ClientRegistration = Runtime + ".ClientRegistration";
    public const string ApiRequest = Runtime + ".ApiRequest";
    public const string SecurityScheme = Runtime + ".SecurityScheme";
    public const string MultipartFormInterface = Runtime + ".IMultipartForm";
    public const string MultipartWriter = Runtime + ".MultipartWriter";
    public const string RequestBody = Runtime + ".RequestBody";
    public const string ResponseReader = Runtime + ".ResponseReader";
    public const string SequenceReader = Runtime + ".SequenceReader";

    public const string CallbackDispatcher = Runtime + ".ICallbackDispatcher";
    public const string CallbackEvents = Runtime + ".CallbackEvents";
    public const string CallbackContext = "global::Sinch.Voice.CallbackContext";

    public const string AdditionalProperties = "global::Sinch.Voice.AdditionalProperties";
    public const string EmbeddedJson = "global::Sinch.Voice.EmbeddedJson";
    public const string EmbeddedJsonOrUri = "global::Sinch.Voice.EmbeddedJsonOrUri";
    public const string FilePart = "global::Sinch.Voice.FilePart";
    public const string MultipartForm = "global::Sinch.Voice.MultipartForm";
    public const string OneOrMany = "global::Sinch.Voice.OneOrMany";
    public const string UnknownVariant = "global::Sinch.Voice.UnknownVariant";
    public const string ServerRegion = "global::Sinch.Voice.ServerRegion";
    public const string ApiCredential = "global::Sinch.Voice.ApiCredential";
    public const string ApiKeyLocation = "global::Sinch.Voice.ApiKeyLocation";
    public const string TokenProvider = "global::Sinch.Voice.ITokenProvider";
    public const string ApiCredentials = "global::Sinch.Voice.ApiCredentials";
    public const string ApiClientOptions = "global::Sinch.Voice.ApiClientOptions";
    public const string ApiRegistrationOptions = "global::Sinch.Voice.ApiRegistrationOptions";
    public const string ApiResponse = "global::Sinch.Voice.ApiResponse";
    public const string ResponseInfo = "global::Sinch.Voice.ResponseInfo";
    public const string RequestOptions = "global::Sinch.Voice.RequestOptions";
    public const string ApiException = "global::Sinch.Voice.ApiException";

    public const string Utf8JsonReader = "global::System.Text.Json.Utf8JsonReader";
    public const string JsonTokenType = "global::System.Text.Json.JsonTokenType";
    public const string Utf8JsonWriter = "global::System.Text.Json.Utf8JsonWriter";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string HttpClient = "global::System.Net.Http.HttpClient";
    public const string QueryString = "global::Sinch.Voice.Runtime.QueryString";
    public const string HttpMethod = "global::System.Net.Http.HttpMethod";
    public const string Stream = "global::System.IO.Stream";
    public const string Uri = "global::System.Uri";
    public const string UriKind = "global::System.UriKind";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string SseItem = "global::System.Net.ServerSentEvents.SseItem";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
    public const string Action = "global::System.Action";
    public const string Func = "global::System.Func";
    public const string ServiceProvider = "global::System.IServiceProvider";
    public const string ServiceCollection = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    public const string HttpClientBuilder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    public const string Configuration = "global::Microsoft.Extensions.Configuration.IConfiguration";
    public const string ArgumentNullException = "global::System.ArgumentNullException";
}
