using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class CallCookie
{
    public string? Key { get; set; }

    public string? Value { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
