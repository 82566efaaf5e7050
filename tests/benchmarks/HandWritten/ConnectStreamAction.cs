namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ConnectStreamAction : SvamlAction
{
    public DestinationWebSocket? Destination { get; set; }

    public StreamingOptions? StreamingOptions { get; set; }

    public long? MaxDuration { get; set; }

    public List<CallHeader>? CallHeaders { get; set; }
}
