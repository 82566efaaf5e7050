namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ContinueAction : SvamlAction
{
    public bool? Record { get; set; }

    public StartRecordingOptions? RecordingOptions { get; set; }
}
