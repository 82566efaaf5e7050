namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationMxp : Destination
{
    public string? Endpoint { get; set; }
}
