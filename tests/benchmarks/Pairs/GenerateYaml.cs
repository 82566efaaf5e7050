using BenchmarkDotNet.Attributes;
using Sinch.Voice.Benchmarks.Generation;
using Sinch.Voice.Benchmarks.Harness;

namespace Sinch.Voice.Benchmarks.Pairs;

/// <summary>All that the generator does for the vendor's document in YAML, against the same document in JSON. The overlay is JSON on both sides.</summary>
[MemoryDiagnoser]
[WarmupCount(40)]
public class GenerateYaml : IPair
{
    private static readonly SpecFile s_json = new(SpecFile.DocumentPath, VendorDocument.Text);
    private static readonly SpecFile s_yaml = new(SpecFile.YamlPath, YamlWriter.Of(VendorDocument.Text));

    [Benchmark]
    public void Yaml() => Run(s_yaml);

    [Benchmark(Baseline = true)]
    public void Json() => Run(s_json);

    IEnumerable<RatioLine> IPair.Measure()
    {
        Comparison comparison = new(Workload.Of(Yaml), Workload.Of(Json));
        yield return new("generate from the vendor's document in YAML, warm", "the same in JSON, time", Interleaved.Long.TimeRatio(comparison), Bar.AtMost(2));
    }

    private static void Run(SpecFile document) => Consumer.Run(Consumer.CreateDriver(document), Consumer.Compilation);
}
