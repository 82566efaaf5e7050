namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class PlayFilesInstruction : SvamlInstruction
{
    public List<string>? Ids { get; set; }

    public string? Locale { get; set; }
}
