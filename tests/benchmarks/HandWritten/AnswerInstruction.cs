namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class AnswerInstruction : SvamlInstruction;
