namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>JSON as the platform sends it.</summary>
public sealed record Payload(string Name, byte[] Utf8)
{
    /// <summary>What a column of BenchmarkDotNet's tables says.</summary>
    public override string ToString() => Name;
}
