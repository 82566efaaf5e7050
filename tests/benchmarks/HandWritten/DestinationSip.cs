namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class DestinationSip : CallEndpoint
{
    public string? Endpoint { get; set; }
}
