namespace Sinch.Voice;

/// <summary>
/// Names of attributes: OpenTelemetry's
/// (<see href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span">HTTP client spans</see>), and those of this
/// library. The address as a whole (<c>url.full</c>) isn't among them: paths hold phone numbers.
/// </summary>
internal static class TagNames
{
    public const string Method = "http.request.method";
    public const string ResendCount = "http.request.resend_count";
    public const string StatusCode = "http.response.status_code";
    public const string ErrorType = "error.type";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Template = "url.template";
    public const string OperationId = "sinch.voice.operation.id";
    public const string ErrorCode = "sinch.voice.error.code";
    public const string CallbackEvent = "sinch.voice.callback.event";
    public const string JsonType = "sinch.voice.json.type";
    public const string JsonProperty = "sinch.voice.json.property";

    /// <summary>Stands for a value that isn't one of those known, as in OpenTelemetry's conventions: others would make a metric grow.</summary>
    public const string Other = "_OTHER";
}
