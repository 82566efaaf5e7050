using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ConnectConfAction : SvamlAction
{
    public string? ConferenceId { get; set; }

    public ConferenceDtmfOptions? ConferenceDtmfOptions { get; set; }

    [JsonPropertyName("moh")]
    public string? MusicOnHold { get; set; }
}
