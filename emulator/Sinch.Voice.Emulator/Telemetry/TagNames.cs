namespace Sinch.Voice.Emulator.Telemetry;

/// <summary>The names of attributes. Those without <c>sinch</c> are OpenTelemetry's.</summary>
internal static class TagNames
{
    public const string CallId = "sinch.voice.call.id";
    public const string Direction = "sinch.voice.call.direction";
    public const string Result = "sinch.voice.call.result";
    public const string Reason = "sinch.voice.call.reason";
    public const string Event = "sinch.voice.callback.event";
    public const string IsFallback = "sinch.voice.callback.fallback";
    public const string Action = "sinch.voice.svaml.action";
    public const string Method = "http.request.method";
    public const string StatusCode = "http.response.status_code";
    public const string Url = "url.full";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string ErrorType = "error.type";
}
