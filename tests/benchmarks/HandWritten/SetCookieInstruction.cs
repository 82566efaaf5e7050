namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class SetCookieInstruction : SvamlInstruction
{
    public string? Key { get; set; }

    public string? Value { get; set; }
}
