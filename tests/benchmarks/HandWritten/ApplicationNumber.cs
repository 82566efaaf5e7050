using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ApplicationNumber
{
    public string? Number { get; set; }

    [JsonPropertyName("applicationkey")]
    public string? ApplicationKey { get; set; }

    public string? Capability { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
