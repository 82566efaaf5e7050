namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationMxp : CallEndpoint
{
    public string? Endpoint { get; set; }
}
