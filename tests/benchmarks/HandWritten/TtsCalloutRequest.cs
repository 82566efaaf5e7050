namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class TtsCalloutRequest
{
    public string Method { get; set; } = "ttsCallout";

    public TtsCallout? TtsCallout { get; set; }
}
