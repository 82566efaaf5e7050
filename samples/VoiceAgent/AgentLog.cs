namespace VoiceAgent;

internal static partial class AgentLog
{
    [LoggerMessage(1, LogLevel.Information, "Heard {Seconds:0.0} s in call {CallId}.")]
    public static partial void Heard(ILogger logger, double seconds, string callId);

    [LoggerMessage(2, LogLevel.Information, "The caller interrupted in call {CallId}.")]
    public static partial void Interrupted(ILogger logger, string callId);

    [LoggerMessage(3, LogLevel.Information, "The caller said: {Words}")]
    public static partial void Said(ILogger logger, string words);
}
