namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ContinueAction : SvamlAction;
