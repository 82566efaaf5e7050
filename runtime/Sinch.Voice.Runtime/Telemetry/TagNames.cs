namespace Sinch.Voice;

/// <summary>
/// Contains the names of attributes: those of OpenTelemetry
/// (<see href="https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span">HTTP client spans</see>) and those of reading JSON. <see cref="ClientTelemetry"/> has those of a client.
/// <c>url.full</c> is not among them, because paths contain phone numbers.
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
    public const string JsonType = "sinch.voice.json.type";
    public const string JsonProperty = "sinch.voice.json.property";

    /// <summary>Represents an unknown value, as in the conventions of OpenTelemetry. Unknown values would grow a metric without bound.</summary>
    public const string Other = "_OTHER";
}
