namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class SayInstruction : SvamlInstruction
{
    public string? Text { get; set; }

    public string? Locale { get; set; }
}
