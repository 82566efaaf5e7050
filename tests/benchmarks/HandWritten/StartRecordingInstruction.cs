namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class StartRecordingInstruction : SvamlInstruction
{
    public StartRecordingOptions? Options { get; set; }
}
