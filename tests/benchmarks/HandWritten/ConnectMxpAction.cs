using System.Text.Json.Serialization;

namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ConnectMxpAction : SvamlAction
{
    public DestinationMxp? Destination { get; set; }

    [JsonPropertyName("callheaders")]
    public List<CallHeader>? CallHeaders { get; set; }

    public bool? Record { get; set; }

    public StartRecordingOptions? RecordingOptions { get; set; }
}
