using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class IceEvent : VoiceEvent
{
    [JsonPropertyName("callid")]
    public string? CallId { get; set; }

    public string? ConferenceId { get; set; }

    public long? Version { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public string? Custom { get; set; }

    public string? ApplicationKey { get; set; }

    public string? CallResourceUrl { get; set; }

    public Price? UserRate { get; set; }

    public string? Cli { get; set; }

    public CallEndpoint? To { get; set; }

    public string? Domain { get; set; }

    public string? OriginationType { get; set; }

    public long? Duration { get; set; }

    public string? Rdnis { get; set; }

    public List<CallHeader>? CallHeaders { get; set; }

    public string? User { get; set; }

    public List<CallCookie>? Cookies { get; set; }
}
