namespace Sinch.Voice.Benchmarks.HandWritten;

internal sealed class SendDtmfInstruction : SvamlInstruction
{
    public string? Value { get; set; }
}
