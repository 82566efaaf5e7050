namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationPstn : CallEndpoint
{
    public string? Endpoint { get; set; }
}
