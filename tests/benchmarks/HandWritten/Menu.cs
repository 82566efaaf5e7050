using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class Menu
{
    public string? Id { get; set; }

    public string? MainPrompt { get; set; }

    public string? RepeatPrompt { get; set; }

    public long? Repeats { get; set; }

    public long? MaxDigits { get; set; }

    [JsonPropertyName("timeoutMills")]
    public long? TimeoutMilliseconds { get; set; }

    [JsonPropertyName("maxTimeoutMills")]
    public long? MaxTimeoutMilliseconds { get; set; }

    public List<MenuOption>? Options { get; set; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalProperties { get; set; }
}
