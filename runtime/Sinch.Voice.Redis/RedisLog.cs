using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>Logs replay stores. docs/telemetry.md documents the event IDs.</summary>
internal static partial class RedisLog
{
    [LoggerMessage(1, LogLevel.Warning, "Redis did not store a callback, which is accepted without it. Another machine may accept a copy.")]
    public static partial void AcceptedWithoutRedis(ILogger logger, Exception exception);
}
