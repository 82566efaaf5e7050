namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class TtsCallout
{
    public string? Cli { get; set; }

    public Destination? Destination { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }
}
