namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class TtsCallout
{
    public string? Cli { get; set; }

    public CallEndpoint? Destination { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? Dtmf { get; set; }

    public string? Domain { get; set; }

    public string? Custom { get; set; }

    public string? Prompts { get; set; }

    public bool? EnableAce { get; set; }

    public bool? EnableDice { get; set; }

    public bool? EnablePie { get; set; }
}
