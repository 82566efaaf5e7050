using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class CallInformation
{
    public CallEndpoint? From { get; set; }

    public CallEndpoint? To { get; set; }

    public string? Domain { get; set; }

    public string? CallId { get; set; }

    public long? Duration { get; set; }

    public string? Status { get; set; }

    public string? Result { get; set; }

    public string? Reason { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public string? Custom { get; set; }

    public Price? UserRate { get; set; }

    public Price? Debit { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
