namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class ParkAction : SvamlAction
{
    public string? Locale { get; set; }

    public string? IntroPrompt { get; set; }

    public string? HoldPrompt { get; set; }

    public long? MaxDuration { get; set; }
}
