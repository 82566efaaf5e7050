using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class AceEvent : VoiceEvent
{
    [JsonPropertyName("callid")]
    public string? CallId { get; set; }

    public string? ConferenceId { get; set; }

    public long? Version { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public string? Custom { get; set; }

    public string? ApplicationKey { get; set; }

    public AmdResult? Amd { get; set; }

    public string? User { get; set; }

    public List<CallCookie>? Cookies { get; set; }

    public string? CallResourceUrl { get; set; }
}
