using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ConferenceDtmfOptions
{
    public string? Mode { get; set; }

    public long? MaxDigits { get; set; }

    [JsonPropertyName("timeoutMills")]
    public long? TimeoutMilliseconds { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
