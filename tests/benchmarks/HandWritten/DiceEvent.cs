using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DiceEvent : VoiceEvent
{
    [JsonPropertyName("callid")]
    public string? CallId { get; set; }

    public string? ConferenceId { get; set; }

    public long? Version { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public string? Custom { get; set; }

    public string? ApplicationKey { get; set; }

    public string? Reason { get; set; }

    public string? Result { get; set; }

    public Price? Debit { get; set; }

    public Price? UserRate { get; set; }

    public CallEndpoint? To { get; set; }

    public long? Duration { get; set; }

    public string? From { get; set; }

    public List<CallHeader>? CallHeaders { get; set; }

    public string? User { get; set; }

    public List<CallCookie>? Cookies { get; set; }
}
