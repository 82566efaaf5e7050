namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class HangupAction : SvamlAction;
