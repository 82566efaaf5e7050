using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class MenuResult
{
    public string? MenuId { get; set; }

    public string? Type { get; set; }

    public string? Value { get; set; }

    public string? InputMethod { get; set; }

    public List<CallCookie>? AddToContext { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
