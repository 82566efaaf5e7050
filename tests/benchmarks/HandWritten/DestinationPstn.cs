namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationPstn : Destination
{
    public string? Endpoint { get; set; }
}
