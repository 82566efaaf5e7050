using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class NotifyEvent : VoiceEvent
{
    [JsonPropertyName("callid")]
    public string? CallId { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public string? ConferenceId { get; set; }

    public long? Version { get; set; }

    public string? Type { get; set; }

    public string? Destination { get; set; }

    public AmdResult? Amd { get; set; }

    public string? Custom { get; set; }

    public long? ErrorCode { get; set; }

    [JsonPropertyName("errorMsg")]
    public string? ErrorMessage { get; set; }

    public string? User { get; set; }

    public string? ApplicationKey { get; set; }
}
