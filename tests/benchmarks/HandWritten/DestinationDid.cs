namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationDid : Destination
{
    public string? Endpoint { get; set; }
}
