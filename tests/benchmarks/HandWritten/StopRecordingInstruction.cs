namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class StopRecordingInstruction : SvamlInstruction;
