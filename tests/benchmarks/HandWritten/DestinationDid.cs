namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationDid : CallEndpoint
{
    public string? Endpoint { get; set; }
}
