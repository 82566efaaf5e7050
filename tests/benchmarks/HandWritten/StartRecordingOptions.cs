using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class StartRecordingOptions
{
    public string? DestinationUrl { get; set; }

    public string? Credentials { get; set; }

    public string? Format { get; set; }

    public bool? NotificationEvents { get; set; }

    public TranscriptionOptions? TranscriptionOptions { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
