namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>JSON as the platform sends it.</summary>
public sealed record Payload(string Name, byte[] Utf8)
{
    /// <summary>The text in a column of BenchmarkDotNet's tables.</summary>
    public override string ToString() => Name;
}
