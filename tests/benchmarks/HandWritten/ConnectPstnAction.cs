namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ConnectPstnAction : SvamlAction
{
    public string? Number { get; set; }

    public string? Locale { get; set; }

    public long? MaxDuration { get; set; }

    public long? DialTimeout { get; set; }

    public string? Cli { get; set; }

    public bool? SuppressCallbacks { get; set; }

    public string? Dtmf { get; set; }

    public string? Indications { get; set; }

    public AmdOptions? Amd { get; set; }

    public bool? Record { get; set; }

    public StartRecordingOptions? RecordingOptions { get; set; }
}
