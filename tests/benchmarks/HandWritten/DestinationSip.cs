namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationSip : Destination
{
    public string? Endpoint { get; set; }
}
