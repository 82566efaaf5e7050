using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ConnectSipAction : SvamlAction
{
    public DestinationSip? Destination { get; set; }

    public long? MaxDuration { get; set; }

    public string? Cli { get; set; }

    public string? Transport { get; set; }

    public bool? SuppressCallbacks { get; set; }

    public List<CallHeader>? CallHeaders { get; set; }

    [JsonPropertyName("moh")]
    public string? MusicOnHold { get; set; }

    public bool? Record { get; set; }

    public StartRecordingOptions? RecordingOptions { get; set; }
}
