using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ConnectConfAction : SvamlAction
{
    public string? ConferenceId { get; set; }

    public ConferenceDtmfOptions? ConferenceDtmfOptions { get; set; }

    [JsonPropertyName("moh")]
    public string? MusicOnHold { get; set; }

    public string? Cli { get; set; }

    public bool? SuppressCallbacks { get; set; }

    public bool? Record { get; set; }

    public StartRecordingOptions? RecordingOptions { get; set; }
}
